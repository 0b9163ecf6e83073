/** Which rows of a long list of equal rows exist: those in sight and some around them. */
export interface ListWindow {
  /** Index of the first row that exists. */
  readonly from: number;
  /** Index after the last. */
  readonly to: number;
  /** Room above and below in pixels, so that the bar of the list is true. */
  readonly before: number;
  readonly after: number;
}

const AROUND = 8;

export function rowsInView(count: number, rowHeight: number, scrollTop: number, height: number): ListWindow {
  const from = Math.max(0, Math.min(count, Math.floor(scrollTop / rowHeight) - AROUND));
  const to = Math.max(from, Math.min(count, Math.ceil((scrollTop + height) / rowHeight) + AROUND));
  return { from, to, before: from * rowHeight, after: (count - to) * rowHeight };
}

/** Where to scroll so that a row is wholly in sight; unchanged when it is. */
export function scrollTopForRow(index: number, rowHeight: number, scrollTop: number, height: number): number {
  const top = index * rowHeight;
  if (top < scrollTop) return top;
  if (top + rowHeight > scrollTop + height) return top + rowHeight - height;
  return scrollTop;
}
