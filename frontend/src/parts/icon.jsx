import "./icon.css"

/** Drawn on a grid of 20, one stroke wide. */
const PATHS = {
  home: "M3 10 10 3.5 17 10M5 8.5v8h10v-8M8.5 16.5v-5h3v5",
  orders: "M4 6.5 10 3l6 3.5v7L10 17l-6-3.5zM4 6.5l6 3.5 6-3.5M10 10v7",
  shipments: "M3 6.5 10 3l7 3.5v7L10 17l-7-3.5zM3 6.5l7 3.5M6.5 4.7l7 3.6v3M12.5 13.5l1.6 1.6 3-3.4",
  "ship-by": "M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM10 6v4.2l3 1.8",
  products: "M3.5 3.5h6l7 7-6 6-7-7zM6.8 6.8h.01",
  stock: "M3 16.5V8l7-4.5L17 8v8.5M6.5 16.5v-6h7v6M6.5 13.5h7",
  health: "M2.5 10.5H6l2-5 3.5 9.5 2.2-4.5h3.8",
  settings: "M4 5.5h7M15 5.5h1M13 7.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM4 14.5h1M9 14.5h7M7 16.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4z",
  help: "M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM8 8a2 2 0 1 1 2.6 1.9c-.4.2-.6.5-.6 1v.4M10 13.8h.01",
  more: "M4 6h12M4 10h12M4 14h12",
  search: "M9 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM13 13l4 4",
  filter: "M3 5h14M5.5 10h9M8.5 15h3",
  columns: "M3.5 4h13v12h-13zM8 4v12M12.3 4v12",
  close: "M5 5l10 10M15 5 5 15",
  copy: "M7.5 7.5h9v9h-9zM12.5 7.5v-4h-9v9h4",
  left: "M12.5 4.5 7 10l5.5 5.5",
  right: "M7.5 4.5 13 10l-5.5 5.5",
  down: "M5 7.5l5 5 5-5",
  up: "M5 12.5l5-5 5 5",
  external: "M8 4.5H4.5v11h11V12M11.5 3.5h5v5M16 4l-6.5 6.5",
  refresh: "M16 10a6 6 0 1 1-1.8-4.3L16.5 8M16.5 4v4h-4",
  alert: "M10 3 2.5 16.5h15zM10 8.3v3.6M10 14.2h.01",
  download: "M10 3.5v9M6 9l4 4 4-4M4 16.5h12",
  check: "M4 10.5 8 14.5 16 5.5",
  truck: "M2.5 5h9v9h-9zM11.5 8h3l3 3v3h-6M5.5 16a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3zM14 16a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3z",
  plus: "M10 4v12M4 10h12",
  trash: "M4 6h12M8 6V4h4v2M5.5 6l.7 10h7.6l.7-10",
  offline: "M3 3l14 14M5 9.5a7 7 0 0 1 2.6-1.7M10.8 7.1A7 7 0 0 1 15 9.5M7.5 12.2a3.6 3.6 0 0 1 4.2-.4M10 15.2h.01",
  person: "M10 10a3.2 3.2 0 1 0 0-6.4A3.2 3.2 0 0 0 10 10zM3.8 16.8a6.3 6.3 0 0 1 12.4 0",
}

/** @typedef {keyof typeof PATHS} IconName */

/**
 * A picture beside words: it is never read aloud.
 *
 * @param {{ name: IconName }} props
 */
export function Icon({ name }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  )
}
