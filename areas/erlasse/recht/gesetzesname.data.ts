/** How a law is cited where its official file names it otherwise, and how else people write it. */

/** Names in the files of gesetze-im-internet.de → as it is cited. */
export const ZITIERNAME: Readonly<Record<string, string>> = {
  'AufenthG 2004': 'AufenthG',
  'BeschV 2013': 'BeschV',
  'AsylVfG 1992': 'AsylG',
  RuStAG: 'StAG',
  'PaßG 1986': 'PassG',
  'BGSG 1994': 'BPolG',
  'SGB 1': 'SGB I',
  'SGB 2': 'SGB II',
  'SGB 3': 'SGB III',
  'SGB 4': 'SGB IV',
  'SGB 5': 'SGB V',
  'SGB 6': 'SGB VI',
  'SGB 7': 'SGB VII',
  'SGB 8': 'SGB VIII',
  'SGB 9': 'SGB IX',
  'SGB 10': 'SGB X',
  'SGB 11': 'SGB XI',
  'SGB 12': 'SGB XII',
  'SGB 14': 'SGB XIV',
};
