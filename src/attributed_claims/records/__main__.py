"""Prints the JSON Schema that ships with the package: ``python -m attributed_claims.records``."""

import json
import sys

from attributed_claims.claims.registry import OWN_PACKAGE, default_registry
from attributed_claims.records.schema import record_schema

registry = default_registry()
own = registry.select([entry.claim_type.name for entry in registry.origins() if entry.package == OWN_PACKAGE])
json.dump(record_schema(own), sys.stdout, ensure_ascii=False, indent=2)
sys.stdout.write("\n")
