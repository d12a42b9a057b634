/** Where the panes of the desk stand. */
export function Middle() {
  return <div />;
}
