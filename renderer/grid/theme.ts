import { themeQuartz } from 'ag-grid-community';

/** Row height of the grid in CSS pixels; the token `--row` says the same to style sheets. */
export const ROW_HEIGHT = 33;

/** Room for the grid's own vertical scroll bar, CSS pixels. Said, since a bar that was measured as overlaid would lie over the last column. */
export const SCROLL_BAR = 12;

/** AG Grid in the desk's tokens; they are CSS variables, so that light and dark need no second theme. */
export const gridTheme = themeQuartz.withParams({
  accentColor: 'var(--accent)',
  backgroundColor: 'var(--paper)',
  borderColor: 'var(--hairline)',
  browserColorScheme: 'inherit',
  cellHorizontalPadding: '9px',
  cellTextColor: 'var(--ink)',
  chromeBackgroundColor: 'var(--desk-2)',
  columnBorder: false,
  dataFontSize: 'var(--text-m)',
  fontFamily: 'var(--sans)',
  fontSize: 'var(--text-m)',
  foregroundColor: 'var(--ink)',
  headerBackgroundColor: 'var(--paper)',
  headerColumnBorder: false,
  headerColumnResizeHandleColor: 'var(--hairline-strong)',
  headerColumnResizeHandleHeight: '46%',
  headerFontSize: 'var(--text-s)',
  headerFontWeight: 500,
  headerHeight: '31px',
  headerTextColor: 'var(--ink-3)',
  iconSize: '13px',
  inputBackgroundColor: 'var(--field)',
  inputBorder: '1px solid var(--hairline-strong)',
  menuBackgroundColor: 'var(--paper)',
  menuBorder: '1px solid var(--hairline)',
  menuShadow: 'var(--shadow)',
  oddRowBackgroundColor: 'var(--paper)',
  pinnedColumnBorder: false,
  popupShadow: 'var(--shadow)',
  rowBorder: '1px solid var(--hairline)',
  rowHeight: ROW_HEIGHT,
  rowHoverColor: 'var(--hover)',
  selectedRowBackgroundColor: 'var(--selected)',
  spacing: '6px',
  tooltipBackgroundColor: 'var(--paper)',
  tooltipBorder: '1px solid var(--hairline)',
  tooltipTextColor: 'var(--ink)',
  wrapperBorder: false,
  wrapperBorderRadius: 0,
});
