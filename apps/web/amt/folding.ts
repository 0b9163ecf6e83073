/** Which sections of the navigation are folded: as a person left them in this browser, else as the house proposes. */
import { useEffect, useState } from 'react';
import { type NavSection, SECTION_ORDER } from '#ui/nav-sections.ts';
import { readSetting, writeSetting } from '#ui/settings.ts';

type Choice = Readonly<Partial<Record<NavSection, boolean>>>;

export interface Folding {
  isFolded(section: NavSection): boolean;
  toggle(section: NavSection): void;
}

/** Whoever comes to a page of a folded section, by a link or by keys, sees where it stands. */
export function useFolding(proposed: ReadonlySet<NavSection>, current: NavSection | undefined): Folding {
  const [chosen, setChosen] = useState(readChoice);
  const [visited, setVisited] = useState<NavSection>();
  useEffect(() => setVisited(current), [current]);
  const isFolded = (section: NavSection) => section !== visited && (chosen[section] ?? proposed.has(section));
  return {
    isFolded,
    toggle(section) {
      const next = { ...chosen, [section]: !isFolded(section) };
      if (section === visited) setVisited(undefined);
      setChosen(next);
      writeSetting('navigation', serialise(next));
    },
  };
}

/** `leitung+ kasse-`: open and folded. */
function serialise(choice: Choice): string {
  return SECTION_ORDER.flatMap((section) =>
    choice[section] === undefined ? [] : [`${section}${choice[section] ? '-' : '+'}`],
  ).join(' ');
}

function readChoice(): Choice {
  const words = (readSetting('navigation') ?? '').split(' ');
  return Object.fromEntries(
    SECTION_ORDER.flatMap((section) => {
      const word = words.find((one) => one === `${section}+` || one === `${section}-`);
      return word === undefined ? [] : [[section, word.endsWith('-')]];
    }),
  );
}
