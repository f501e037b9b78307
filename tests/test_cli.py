"""The command line: what it reads, what it writes, what it says of what it cannot read."""

from __future__ import annotations

import gzip
import io
import json
import os
import pathlib
import pty
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from attrs import frozen

from attributed_claims import cli, from_record, parse
from attributed_claims.claims.registry import Broken, Registry
from attributed_claims.claims.types import ClaimType
from attributed_claims.values import Claim

if TYPE_CHECKING:
    from collections.abc import Mapping

    from attributed_claims.claims.passage import Passage

SEED = pathlib.Path(__file__).parents[1] / "seeds" / "000_137d8bd614ad6473.txt"
ROW: dict[str, object] = {
    "id": "d1",
    "text": "The port said nobody was hurt.",
    "published": "2021-08-14",
    "title": "Fog",
    "url": "https://example.org/fog",
}


@frozen(kw_only=True)
class Fog(Claim):
    """Fog was seen."""

    density: float = 1.0


class Command:
    """The command line in this process, with a registry that no installed package adds to."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self.monkeypatch = monkeypatch
        self.capsys = capsys
        self.registry = Registry([ClaimType(name="fog", triggers={"fog"}, parse=lambda passage: (), result=Fog)])
        monkeypatch.setattr("attributed_claims.claims.registry.default_registry", lambda: self.registry)

    def __call__(self, *arguments: str | pathlib.Path, stdin: bytes = b"") -> tuple[int, str, str]:
        self.monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        try:
            status = cli.main([str(argument) for argument in arguments])
        except SystemExit as stop:
            status = int(stop.code or 0)
        out, err = self.capsys.readouterr()
        return status, out, err

    def records(self, *arguments: str | pathlib.Path, stdin: bytes = b"") -> list[dict[str, Any]]:
        status, out, err = self("parse", "--to", "jsonl", *arguments, stdin=stdin)
        assert (status, err) == (0, "")
        return [json.loads(line) for line in out.splitlines()]


@pytest.fixture
def command(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    return Command(monkeypatch, capsys)


def run(*arguments: str, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "attributed_claims", *arguments],
        input=stdin,
        capture_output=True,
        env={"PATH": os.environ["PATH"], **environment},
        check=False,
    )


def complaints(done: subprocess.CompletedProcess[bytes]) -> list[bytes]:
    """Return what was written to standard error, but for warnings of claim types that other packages offer here."""
    return [line for line in done.stderr.splitlines() if not line.startswith(b"attributed-claims: warning: claim type ")]


def lines(*rows: Mapping[str, object] | str) -> bytes:
    return "".join(f"{row if isinstance(row, str) else json.dumps(row)}\n" for row in rows).encode()


# What cannot be read


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        pytest.param("{", "not JSON: Expecting property name enclosed in double quotes at column 2", id="broken"),
        pytest.param('{"text": "Fog."} {}', "not JSON: Extra data at column 18", id="two objects"),
        pytest.param('["Fog."]', 'not an object with a "text"', id="array"),
        pytest.param("{}", 'there is no "text"', id="no text"),
        pytest.param('{"text": null}', '"text" is not a string', id="null text"),
        pytest.param('{"text": ["Fog."]}', '"text" is not a string', id="list text"),
        pytest.param('{"text": "Fog.", "title": 3}', '"title" is neither a string nor null', id="title"),
        pytest.param('{"text": "Fog.", "url": {}}', '"url" is neither a string nor null', id="url"),
        pytest.param('{"text": "Fog.", "id": true}', '"id" is neither a string nor a whole number', id="truth id"),
        pytest.param('{"text": "Fog.", "id": 1.5}', '"id" is neither a string nor a whole number', id="broken id"),
        pytest.param(
            '{"text": "Fog.", "published": "14 August"}',
            "\"published\": '14 August' is no date: write it as YYYY-MM-DD",
            id="date in words",
        ),
        pytest.param(
            '{"text": "Fog.", "published": "2021-02-30"}',
            "\"published\": '2021-02-30' is no date: write it as YYYY-MM-DD",
            id="no such day",
        ),
        pytest.param('{"text": "Fog.", "published": 20210814}', '"published" is neither a string nor null', id="date as number"),
    ],
)
def test_a_line_that_cannot_be_read_costs_only_itself(line: str, fault: str, command: Command, tmp_path: pathlib.Path) -> None:
    path = tmp_path / "fog.jsonl"
    path.write_bytes(lines(ROW, line, ROW | {"id": "d3"}))
    status, out, err = command("parse", path, "--to", "jsonl")
    assert (status, err) == (1, f"attributed-claims: {path}:2: {fault}\n")
    assert [json.loads(row)["id"] for row in out.splitlines()] == ["d1", "d3"]


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        pytest.param(b'{"text": "Caf\xe9"}\n', "not UTF-8: byte 0xE9 at offset 13 of the line", id="latin-1"),
        pytest.param(b"[" * 100_000 + b"\n", "not JSON that can be read: ", id="deep"),
        pytest.param(b'{"text": ' + b"1" * 5000 + b"}\n", "not JSON that can be read: ", id="long number"),
    ],
)
def test_a_line_of_bad_bytes_is_named(line: bytes, fault: str, command: Command) -> None:
    status, out, err = command("parse", "--from", "jsonl", "--to", "json", "-", stdin=line)
    assert (status, out) == (1, "[]\n")
    assert err.startswith(f"attributed-claims: standard input:1: {fault}")
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("name", "data", "fault"),
    [
        pytest.param("none.txt", None, "No such file or directory", id="missing"),
        pytest.param("none.jsonl", None, "No such file or directory", id="missing lines"),
        pytest.param("none.jsonl.gz", None, "No such file or directory", id="missing packed lines"),
        pytest.param("empty.txt", b"", "empty: there is no text in it", id="empty"),
        pytest.param("empty.jsonl", b"", "empty: there is no line in it", id="no lines"),
        pytest.param("zero.txt", b"Fog\0", "not a text but binary data: a NUL byte at offset 3", id="binary"),
        pytest.param("latin.txt", b"Caf\xe9", "not UTF-8: byte 0xE9 at offset 3, line 1; convert it to UTF-8 first", id="latin-1"),
        pytest.param(
            "date.txt",
            b"Fog\n20210230\nhttps://example.org\nFog.",
            "line 2: 20210230 is no date: write it as YYYYMMDD, or leave the line blank",
            id="date",
        ),
        pytest.param(
            "one.json",
            b"{}",
            "neither a text nor JSON lines, by its suffix; say --from jsonl or --from text if it is one of them",
            id="json",
        ),
    ],
)
def test_a_file_that_cannot_be_read_costs_only_itself(
    name: str, data: bytes | None, fault: str, command: Command, tmp_path: pathlib.Path
) -> None:
    path = tmp_path / name
    if data is not None:
        path.write_bytes(data)
    status, out, err = command("parse", path, SEED, "--to", "jsonl")
    assert (status, err) == (1, f"attributed-claims: {path}: {fault}\n")
    assert [json.loads(row)["id"] for row in out.splitlines()] == [str(SEED)]


def test_a_packed_file_that_breaks_off_keeps_what_came_before(command: Command, tmp_path: pathlib.Path) -> None:
    path = tmp_path / "fog.jsonl.gz"
    path.write_bytes(gzip.compress(lines(ROW))[:-8])
    status, out, err = command("parse", path, "--to", "jsonl")
    assert (status, json.loads(out)["id"]) == (1, "d1")
    assert err.startswith(f"attributed-claims: {path}:2: cannot be read: ")


@pytest.mark.parametrize(
    ("arguments", "fault"),
    [
        pytest.param([], "the following arguments are required: COMMAND", id="no command"),
        pytest.param(["parse"], "the following arguments are required: FILE", id="no file"),
        pytest.param(["parse", "-", "--to", "xml"], "argument --to: invalid choice: 'xml'", id="form"),
        pytest.param(
            ["parse", "-", "--published", "Tuesday"], "argument --published: 'Tuesday' is no date: write it as YYYY-MM-DD", id="date"
        ),
        pytest.param(["parse", "-", "--types", "fogs"], "argument --types: no claim type is named 'fogs'; registered are: fog", id="type"),
        pytest.param(["explain", "-"], "the following arguments are required: ID", id="no id"),
        *[
            pytest.param(["parse", "-", "--jobs", jobs], f"argument --jobs: a whole number from 1, not '{jobs}'", id=f"{jobs} jobs")
            for jobs in ("0", "-1", "two", "1.5", "²")
        ],
    ],
)
def test_wrong_usage_has_a_status_of_its_own(arguments: list[str], fault: str, command: Command) -> None:
    status, out, err = command(*arguments)
    assert (status, out) == (2, "")
    assert fault in err


def test_a_record_that_cannot_be_written_costs_only_itself(command: Command) -> None:
    def find(passage: Passage) -> list[Fog]:
        return [Fog(span=passage.mention(0, 1), density=float("nan") if passage.text == "Fog nan." else 0.5)]

    command.registry = Registry([ClaimType(name="fog", triggers={"fog"}, parse=find, result=Fog)])
    rows = lines({"id": "1", "text": "Fog nan."}, {"id": "2", "text": "Fog thick."})
    status, out, err = command("parse", "--from", "jsonl", "--to", "jsonl", "-", stdin=rows)
    assert (status, json.loads(out)["id"]) == (1, "2")
    assert err.startswith("attributed-claims: standard input:1: Out of range float values")


# What is read


def test_lines_are_read_as_they_are_and_written_in_their_order(command: Command) -> None:
    text = SEED.read_text(encoding="utf-8")
    rows = lines({"text": text}, "", ROW, {"id": 7, "text": "Fog.", "title": None, "more": [1]})
    first, second, third = command.records("--from", "jsonl", "-", stdin=rows)
    assert first == json.loads(json.dumps(first))
    assert (first["title"], first["url"], first["published"]) == (None, None, None)
    assert from_record(first, registry=command.registry) == parse(text, registry=command.registry)
    assert {key: second[key] for key in ("id", "title", "url", "published")} == {
        key: ROW[key] for key in ("id", "title", "url", "published")
    }
    assert (third["id"], third["title"]) == ("7", None)


def test_a_text_file_is_read_with_its_header(command: Command) -> None:
    (record,) = command.records(SEED)
    assert record["id"] == str(SEED)
    assert (record["title"], record["published"]) == (
        "Russia confirms casualties in Ukraine ahead of the next round of talks",
        "2022-03-03",
    )


@pytest.mark.parametrize(
    ("stdin", "arguments", "texts"),
    [
        pytest.param(b"Fog over Batumi.", [], ["Fog over Batumi."], id="text"),
        pytest.param(b"\n \n{braces} are text here? No: they start an object", ["--from", "text"], None, id="text that is said to be"),
        pytest.param(b'\xef\xbb\xbf\n {"text": "Fog."}\n{"text": "Rain."}', [], ["Fog.", "Rain."], id="lines"),
        pytest.param(b'\n\n"{" is a brace.', [], ['\n\n"{" is a brace.'], id="text with a brace"),
    ],
)
def test_standard_input_is_recognised(stdin: bytes, arguments: list[str], texts: list[str] | None, command: Command) -> None:
    expected = [stdin.decode()] if texts is None else texts
    got = [record["sha256"] for record in command.records("-", *arguments, stdin=stdin)]
    assert got == [parse(text, registry=command.registry).sha256 for text in expected]


def test_empty_standard_input_is_a_fault(command: Command) -> None:
    assert command("parse", "-") == (1, "", "attributed-claims: standard input: empty: there is no text in it\n")


def test_the_suffix_tells_lines_from_text(command: Command, tmp_path: pathlib.Path) -> None:
    for name in ("one.jsonl", "two.NDJSON"):
        (tmp_path / name).write_bytes(lines(ROW))
    (tmp_path / "three.jsonl.gz").write_bytes(gzip.compress(lines(ROW)))
    (tmp_path / "four.txt").write_bytes(lines(ROW))
    ids = [record["id"] for record in command.records(*sorted(tmp_path.iterdir()))]
    assert ids == [str(tmp_path / "four.txt"), "d1", "d1", "d1"]
    assert [record["id"] for record in command.records("--from", "jsonl", tmp_path / "four.txt")] == ["d1"]


def test_the_date_of_the_command_line_comes_first(command: Command) -> None:
    dates = [record["published"] for record in command.records(SEED, "-", "--published", "2022-03-02", stdin=lines(ROW))]
    assert dates == ["2022-03-02", "2022-03-02"]


def test_types_limits_what_is_looked_for(command: Command) -> None:
    seen: list[str] = []

    def see(name: str) -> ClaimType:
        def find(_: Passage) -> tuple[()]:
            seen.append(name)
            return ()

        return ClaimType(name=name, triggers={"fog"}, parse=find, result=Fog)

    command.registry = Registry([see("fog"), see("rain"), see("snow")])
    command.records("-", "--types", "rain, fog", stdin=b"Fog over Batumi.")
    assert sorted(seen) == ["fog", "rain"]


# What is written


def test_json_is_one_array(command: Command) -> None:
    status, out, err = command("parse", "--to", "json", "-", stdin=lines(ROW, ROW | {"id": "d2"}))
    assert (status, err) == (0, "")
    assert [record["id"] for record in json.loads(out)] == ["d1", "d2"]
    assert out.startswith('[\n  {\n    "schema": 1,\n')


def test_tables_stand_apart(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "90")
    nothing: dict[str, object] = {"title": None, "url": None, "published": None, "text": "Fog."}
    status, out, err = command("parse", "-", stdin=lines(ROW | nothing, ROW | nothing | {"title": "Rain"}))
    assert (status, err) == (0, "")
    assert out == "d1\n\nNo claim and no attribution found.\n\n\nRain\n\nNo claim and no attribution found.\n"


def test_types_lists_what_is_registered_and_what_is_broken(command: Command) -> None:
    command.registry.broken = (
        Broken(name="hail", package="hailstones", version="2.0", value="hail:HAIL", reason="ImportError: no\x1b ice"),
    )
    status, out, err = command("types")
    assert (status, err) == (0, "")
    assert out == (
        f"fog  {__name__.partition('.')[0]} ({__name__})\n"
        "broken: claim type 'hail' of hailstones 2.0 (hail:HAIL) is left out: ImportError: no\\x1b ice\n"
    )


def test_a_type_that_fails_is_a_warning_and_under_strict_the_end(command: Command) -> None:
    command.registry = Registry([ClaimType(name="fog", triggers={"fog"}, parse=lambda passage: [passage.text], result=Fog)])  # type: ignore[list-item]
    rows = lines(ROW, ROW | {"id": "d2", "text": "Fog."}, ROW | {"id": "d3"})
    fault = f"claim type 'fog' of tests ({__name__}) failed in document 'd2', and its claims there are left out: it returned 'Fog.', which is no Fog"
    status, out, err = command("parse", "--to", "jsonl", "-", stdin=rows)
    assert (status, out.count("\n"), err) == (0, 3, f"attributed-claims: warning: {fault}\n")
    for name in ("parse", "explain"):
        wanted = ["--to", "jsonl", "-"] if name == "parse" else ["-", "a1"]
        status, out, err = command(name, "--strict", *wanted, stdin=rows)
        assert (status, err) == (1, f"attributed-claims: {fault}\n")
        assert out.count('"id":"d1"' if name == "parse" else "a1: ") == 1


def test_explain_shows_one_attribution(command: Command) -> None:
    status, out, err = command("explain", SEED, "a1")
    assert (status, err) == (0, "")
    assert out.startswith("a1: ")
    assert "\n  cue  " in out


def test_explain_lists_the_ids_there_are(command: Command) -> None:
    status, out, err = command("explain", "-", "c9", stdin=b"Fog over Batumi.")
    assert (status, out) == (1, "")
    assert err == "attributed-claims: -: no claim or attribution is named 'c9'; nothing was found in it\n"
    status, out, err = command("explain", SEED, "c99")
    assert (status, out) == (1, "")
    assert "is named 'c99'; there are a1, a2, a3" in err


def test_explain_names_the_line(command: Command, tmp_path: pathlib.Path) -> None:
    path = tmp_path / "seed.jsonl"
    path.write_bytes(lines({"text": "Fog."}, "{", {"text": SEED.read_text(encoding="utf-8")}))
    status, out, err = command("explain", path, "a1")
    assert status == 1
    assert out.startswith(f"{path}:3\na1: ")
    assert err.startswith(f"attributed-claims: {path}:2: not JSON")


def test_version_is_the_installed_one(command: Command) -> None:
    status, out, _ = command("--version")
    assert status == 0
    assert out.startswith("attributed-claims 0.")


# As a process


def test_output_is_utf_8_whatever_the_locale() -> None:
    done = run("parse", "--from", "jsonl", "--to", "jsonl", "-", stdin=lines({"text": "Fog.", "title": "Łódź — “fog”"}), LC_ALL="C")
    assert complaints(done) == []
    assert "Łódź — “fog”".encode() in done.stdout


def test_a_lone_surrogate_is_written_as_an_escape() -> None:
    for form in ("jsonl", "json"):
        done = run("parse", "--from", "jsonl", "--to", form, "-", stdin=b'{"text": "Fog.", "title": "\\ud800 \xc5\x81"}\n')
        assert (done.returncode, complaints(done)) == (0, [])
        record = json.loads(done.stdout)
        assert (record[0] if form == "json" else record)["title"] == "\ud800 Ł"
    done = run("parse", "-", stdin=b'{"text": "Fog.", "title": "\\ud800"}\n')
    assert (done.returncode, done.stdout.split(b"\n")[0]) == (0, b"\\ud800")


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_closed_pipe_is_quiet(jobs: int) -> None:
    script = f'"$0" -m attributed_claims parse --jobs {jobs} --from jsonl --to jsonl - | head -n 1; exit "${{PIPESTATUS[0]}}"'
    rows = lines(*[{"id": str(number), "text": "Fog. " * 200} for number in range(300)])
    done = subprocess.run(["bash", "-c", script, sys.executable], input=rows, capture_output=True, check=False)
    assert (done.returncode, complaints(done)) == (141, [])
    assert json.loads(done.stdout)["id"] == "0"


@pytest.mark.skipif(not pathlib.Path("/dev/full").exists(), reason="there is no device that is always full")
def test_a_full_disk_is_reported() -> None:
    with pathlib.Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "attributed_claims", "parse", "-"], input=b"Fog.", stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert (done.returncode, complaints(done)) == (3, [b"attributed-claims: cannot write: No space left on device"])


def test_a_record_is_written_before_the_next_line_is_read() -> None:
    command = [sys.executable, "-m", "attributed_claims", "parse", "--from", "jsonl", "--to", "jsonl", "-"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin
        assert process.stdout
        for number in ("1", "2"):
            process.stdin.write(lines({"id": number, "text": "Fog."}))
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["id"] == number
        process.stdin.close()


@pytest.mark.parametrize(
    ("environment", "colour"),
    [
        pytest.param({"TERM": "xterm-256color", "NO_COLOR": "1"}, False, id="no colour wanted"),
        pytest.param({"TERM": "dumb"}, False, id="no colour possible"),
        pytest.param({"TERM": "xterm-256color"}, True, id="terminal"),
    ],
)
def test_colour_is_for_terminals(environment: dict[str, str], colour: bool) -> None:
    ours, theirs = pty.openpty()
    try:
        subprocess.run(
            [sys.executable, "-m", "attributed_claims", "parse", "-"],
            input=b'{"text": "Fog.", "title": "Rain"}',
            stdout=theirs,
            env={"PATH": os.environ["PATH"], **environment},
            check=True,
        )
        shown = os.read(ours, 4096)
    finally:
        os.close(ours)
        os.close(theirs)
    assert b"Rain" in shown
    assert (b"\x1b[" in shown) is colour
