"""Every decision about an order, as pure functions of plain values."""
