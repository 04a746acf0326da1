import { Tab, TabList, TabPanel, TabProvider } from "@ariakit/react/tab"
import { useChosenInSight } from "./chosen.js"
import "./tabs.css"

/**
 * @typedef {{ id: string, title: import("preact").ComponentChildren, content: () => import("preact").ComponentChildren }} TabSpec
 */

/**
 * Tabs over one thing. Only the chosen tab's content exists.
 *
 * @param {object} props
 * @param {string} props.label
 * @param {TabSpec[]} props.tabs
 * @param {string} props.selected
 * @param {(id: string) => void} props.onSelect
 */
export function Tabs({ label, tabs, selected, onSelect }) {
  const row = useChosenInSight(selected)
  return (
    <TabProvider selectedId={selected} setSelectedId={(id) => id && id !== selected && onSelect(id)}>
      <TabList class="tabs" ref={row} aria-label={label}>
        {tabs.map((tab) => (
          <Tab class="tabs__tab" id={tab.id} key={tab.id}>{tab.title}</Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel class="tabs__panel" tabId={tab.id} key={tab.id}>
          {tab.id === selected && tab.content()}
        </TabPanel>
      ))}
    </TabProvider>
  )
}
