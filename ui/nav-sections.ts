/** The headings of the navigation, in the order in which they stand below each other. */
export const NAV_SECTIONS = {
  arbeit: 'Arbeit',
  termine: 'Termine',
  eingang: 'Eingang und Post',
  register: 'Register',
  kasse: 'Kasse',
  leitung: 'Leitung und Aufsicht',
  verwaltung: 'Verwaltung',
} as const;

export type NavSection = keyof typeof NAV_SECTIONS;

export const SECTION_ORDER = Object.keys(NAV_SECTIONS) as readonly NavSection[];

/** With so few places a line between the sections is enough. */
const MOST_WITHOUT_HEADINGS = 7;
/** So many stand on a screen of an office without scrolling. */
const MOST_UNFOLDED = 14;
/** What most people open now and then, not all day. */
const SELDOM: ReadonlySet<NavSection> = new Set(['leitung', 'verwaltung']);

export interface SectionShape {
  readonly section: NavSection;
  readonly size: number;
}

/** Whether headings are needed, and which sections begin folded as long as a person has not said otherwise. */
export function shapeOf(sections: readonly SectionShape[]): { headings: boolean; folded: ReadonlySet<NavSection> } {
  const total = sections.reduce((sum, { size }) => sum + size, 0);
  const headings = sections.length > 1 && total > MOST_WITHOUT_HEADINGS;
  const seldom = sections.map(({ section }) => section).filter((section) => SELDOM.has(section));
  const all = seldom.length === sections.length;
  return { headings, folded: new Set(headings && !all && total > MOST_UNFOLDED ? seldom : []) };
}
