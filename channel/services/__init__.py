"""Use cases. They never commit: the edge does (a request, a job, a command)."""
