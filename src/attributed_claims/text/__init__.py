"""The text stage: header, paragraphs, sentences, tokens and their classes."""
