/** What every view of the tab is given: whose answers, and the page to be printed. */
export interface ViewProps {
  /** Of the interface: "/people/7/eligibility". */
  path: string
  page: string
  today: string
}
