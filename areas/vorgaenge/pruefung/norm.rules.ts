/** Short ways to cite. */
import type { Norm } from './pruefung.schema.ts';

const cite =
  (law: Norm['law']) =>
  (section: string, paragraph?: string): Norm => ({
    law,
    section: `§ ${section}`,
    ...(paragraph === undefined ? {} : { paragraph }),
  });

export const aufenthG = cite('AufenthG');
export const aufenthV = cite('AufenthV');
export const beschV = cite('BeschV');
export const freizuegG = cite('FreizügG/EU');

/** `§ 18g Abs. 1 AufenthG` */
export const zitat = ({ law, section, paragraph }: Norm): string =>
  `${section}${paragraph === undefined ? '' : ` Abs. ${paragraph}`} ${law}`;
