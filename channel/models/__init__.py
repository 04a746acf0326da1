"""The channel's tables, one noun a file."""
