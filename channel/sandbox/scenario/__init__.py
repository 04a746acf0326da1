"""The believable day: what is sold, who buys, what happened and what goes on happening."""
