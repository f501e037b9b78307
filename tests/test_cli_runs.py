"""Long runs of the command line: several processes, an output file that is whole or not there, progress on a terminal."""

from __future__ import annotations

import json
import os
import pty
import resource
import signal
import stat
import subprocess
import sys
import time
from typing import TYPE_CHECKING, Any

import pytest

from tests.children import heed_signals

if TYPE_CHECKING:
    import pathlib

COMMAND = [sys.executable, "-m", "attributed_claims", "parse", "--from", "jsonl", "--to", "jsonl"]
OLD = "the records of yesterday\n"
NO_RICH = "import sys; sys.modules['rich.console'] = None; from attributed_claims.cli import main; sys.exit(main())"


def rows(count: int, text: str = "Police said 14 people had died.") -> bytes:
    return "".join(json.dumps({"id": str(number), "text": text}) + "\n" for number in range(count)).encode()


def run(*arguments: str | pathlib.Path, stdin: bytes, **options: Any) -> tuple[int, bytes, list[bytes]]:
    done = subprocess.run([*COMMAND, *arguments], input=stdin, capture_output=True, check=False, **options)
    return done.returncode, done.stdout, complaints(done.stderr)


def complaints(err: bytes) -> list[bytes]:
    """Return the lines of standard error, but for warnings of claim types that other packages offer here."""
    return [line for line in err.splitlines() if not line.startswith(b"attributed-claims: warning: claim type ")]


@pytest.fixture
def output(tmp_path: pathlib.Path) -> pathlib.Path:
    """Return a file that holds what was written yesterday, alone in its folder."""
    path = tmp_path / "out.jsonl"
    path.write_text(OLD, encoding="utf-8")
    return path


def assert_untouched(output: pathlib.Path) -> None:
    assert {path.name: path.read_text(encoding="utf-8") for path in output.parent.iterdir()} == {output.name: OLD}


# Several processes


def test_any_number_of_jobs_writes_the_same() -> None:
    stdin = rows(40) + b"{\n" + rows(40, "The toll rose to 14. " * 60) + b"[]\n"
    one, three = (run("-", "--jobs", jobs, stdin=stdin) for jobs in ("1", "3"))
    assert one == three
    assert one[0] == 1
    assert len(one[1].splitlines()) == 80
    assert [line.rpartition(b"input:")[2].partition(b":")[0] for line in one[2]] == [b"41", b"82"]


def test_a_worker_that_dies_costs_one_document() -> None:
    script = "from attributed_claims import register\nfrom tests.deadly import REGISTRY\n[register(t) for t in REGISTRY]\n"
    script += "import sys\nfrom attributed_claims.cli import main\nsys.exit(main(['parse', '-', '--to', 'jsonl', '--jobs', '2']))"
    stdin = rows(3) + rows(1, "Kill it.") + rows(3)
    done = subprocess.run([sys.executable, "-c", script], input=stdin, capture_output=True, check=False)
    assert (done.returncode, len(done.stdout.splitlines())) == (1, 6)
    assert complaints(done.stderr) == [b"attributed-claims: standard input:4: the worker process parsing it died (SIGKILL)"]


def test_a_type_that_cannot_be_sent_is_reported(output: pathlib.Path) -> None:
    script = "from attributed_claims import Claim, ClaimType, register\n"
    script += "register(ClaimType(name='fog', triggers={'fog'}, parse=lambda passage: (), result=Claim))\n"
    script += (
        f"import sys\nfrom attributed_claims.cli import main\nsys.exit(main(['parse', '-', '--jobs', '2', '--output', {str(output)!r}]))"
    )
    done = subprocess.run([sys.executable, "-c", script], input=rows(3), capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (1, b"")
    (complaint,) = complaints(done.stderr)
    assert complaint.startswith(b"attributed-claims: claim type 'fog' cannot be sent to another process")
    assert_untouched(output)


# An output file


def test_the_file_holds_what_standard_output_would(tmp_path: pathlib.Path) -> None:
    path = tmp_path / "out.jsonl"
    before = os.umask(0o027)
    try:
        assert run("-", "--output", path, stdin=rows(3)) == (0, b"", [])
    finally:
        os.umask(before)
    assert list(tmp_path.iterdir()) == [path]
    assert path.read_bytes() == run("-", "--output", "-", stdin=rows(3))[1] != b""
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_an_existing_file_keeps_its_permissions_and_a_link_stays_one(output: pathlib.Path, tmp_path: pathlib.Path) -> None:
    output.chmod(0o604)
    link = tmp_path / "link"
    link.symlink_to(output.name)
    assert run("-", "--output", link, stdin=rows(2)) == (0, b"", [])
    assert sorted(path.name for path in tmp_path.iterdir()) == ["link", "out.jsonl"]
    assert link.is_symlink()
    assert (stat.S_IMODE(output.stat().st_mode), len(output.read_bytes().splitlines())) == (0o604, 2)


def test_inputs_that_cannot_be_read_leave_the_others_in_the_file(output: pathlib.Path) -> None:
    status, out, err = run("-", "--output", output, stdin=rows(1) + b"{\n" + rows(1))
    assert (status, out, len(err)) == (1, b"", 1)
    assert [json.loads(line)["id"] for line in output.read_text(encoding="utf-8").splitlines()] == ["0", "0"]


def test_the_input_may_be_the_output(tmp_path: pathlib.Path) -> None:
    path = tmp_path / "both.jsonl"
    path.write_bytes(rows(3))
    assert run(path, "--output", path, stdin=b"") == (0, b"", [])
    assert [json.loads(line)["claims"][0]["quantity"]["low"] for line in path.read_bytes().splitlines()] == [14] * 3


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        pytest.param("none/out.jsonl", "No such file or directory", id="no folder"),
        pytest.param(".", "Is a directory", id="folder"),
        pytest.param("out.jsonl/more", "Not a directory", id="file as folder"),
        pytest.param("x" * 300, "File name too long", id="long name"),
    ],
)
def test_a_file_that_cannot_be_written_is_named(name: str, fault: str, output: pathlib.Path) -> None:
    path = output.parent / name
    assert run("-", "--output", path, stdin=rows(1)) == (3, b"", [f"attributed-claims: cannot write {path}: {fault}".encode()])
    assert_untouched(output)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anything")
def test_a_file_that_may_not_be_written_is_not_replaced(output: pathlib.Path) -> None:
    output.chmod(0o444)
    assert run("-", "--output", output, stdin=rows(1))[0] == 3
    assert_untouched(output)


def test_a_device_is_written_to_as_it_is() -> None:
    assert run("-", "--output", "/dev/null", stdin=rows(1)) == (0, b"", [])
    assert run("-", "--output", "/dev/stdout", stdin=rows(1))[1].startswith(b'{"schema":1,"id":"0"')


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_disk_that_fills_up_leaves_the_old_file(jobs: str, output: pathlib.Path) -> None:
    def no_more_than_a_few_records() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (4_000, 4_000))

    status, out, err = run("-", "--jobs", jobs, "--output", output, stdin=rows(50), preexec_fn=no_more_than_a_few_records)
    assert (status, out, err) == (3, b"", [f"attributed-claims: cannot write {output}: File too large".encode()])
    assert_untouched(output)


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize(
    ("sign", "status"),
    [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)],
)
def test_a_run_that_is_stopped_leaves_the_old_file_and_no_process(
    sign: signal.Signals, status: int, jobs: str, output: pathlib.Path
) -> None:
    with subprocess.Popen(
        [*COMMAND, "-", "--jobs", jobs, "--output", output],
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        preexec_fn=heed_signals,
    ) as process:
        assert process.stdin
        process.stdin.write(rows(200))
        process.stdin.flush()  # and it waits for more
        while len(list(output.parent.iterdir())) < 2:
            time.sleep(0.02)
        os.killpg(process.pid, sign) if sign is signal.SIGINT else process.send_signal(sign)
        _, err = process.communicate()
    assert (process.returncode, complaints(err)) == (status, [])
    assert_untouched(output)


def test_a_run_that_is_killed_leaves_the_old_file(output: pathlib.Path) -> None:
    with subprocess.Popen([*COMMAND, "-", "--output", output], stdin=subprocess.PIPE) as process:
        assert process.stdin
        process.stdin.write(rows(200))
        while len(list(output.parent.iterdir())) < 2:
            time.sleep(0.02)
        process.kill()
        process.communicate()
    assert output.read_text(encoding="utf-8") == OLD
    assert run("-", "--output", output, stdin=rows(2)) == (0, b"", [])
    assert len(output.read_bytes().splitlines()) == 2


# Progress


def on_terminal(command: list[str], path: pathlib.Path, **environment: str) -> tuple[bytes, bytes]:
    """Return what the command writes to standard output, a pipe, and to standard error, a terminal."""
    ours, theirs = pty.openpty()
    try:
        done = subprocess.run(
            [*command, str(path)],
            stdout=subprocess.PIPE,
            stderr=theirs,
            env={"PATH": os.environ["PATH"], "TERM": "xterm", **environment},
            check=False,
        )
        os.write(theirs, b"end")
        err = b""
        while not err.endswith(b"end"):
            err += os.read(ours, 65536)
    finally:
        os.close(ours)
        os.close(theirs)
    return done.stdout, err


@pytest.fixture
def articles(tmp_path: pathlib.Path) -> pathlib.Path:
    path = tmp_path / "articles.jsonl"
    path.write_bytes(rows(30) + b"{\n")
    return path


@pytest.mark.parametrize(
    "command",
    [
        pytest.param(COMMAND, id="rich"),
        pytest.param([sys.executable, "-c", NO_RICH, *COMMAND[3:]], id="plain"),
        pytest.param([*COMMAND, "--jobs", "2"], id="jobs"),
    ],
)
def test_a_terminal_shows_how_far_it_is(command: list[str], articles: pathlib.Path) -> None:
    out, err = on_terminal(command, articles)
    assert out == run("-", stdin=rows(30))[1]
    assert b" articles" in err
    assert b"%" in err
    assert err.count(b"articles.jsonl:31: not JSON") == 1


def test_a_dumb_terminal_shows_nothing(articles: pathlib.Path) -> None:
    _, err = on_terminal(COMMAND, articles, TERM="dumb")
    assert len(complaints(err.removesuffix(b"end"))) == 1
    assert b" articles" not in err
