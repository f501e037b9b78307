"""Records: documents as plain data, and the JSON Schema of them."""

from attributed_claims.records.read import from_record
from attributed_claims.records.schema import record_schema
from attributed_claims.records.write import to_record

__all__ = ["from_record", "record_schema", "to_record"]
