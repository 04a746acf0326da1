"""A merchant's own rules for orders: conditions, actions, and what came of them."""
