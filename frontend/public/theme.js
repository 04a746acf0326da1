// Runs before the first paint: a chosen theme must not flash the other one.
(function () {
  try {
    var chosen = localStorage.getItem("amazon-channel.theme");
    if (chosen === "light" || chosen === "dark") {
      document.documentElement.dataset.theme = chosen;
    }
  } catch (blocked) {
    // Storage may be forbidden; the system's theme is then right.
  }
})();
