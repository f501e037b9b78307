"""Records: documents as plain data, and the JSON Schema of them."""
