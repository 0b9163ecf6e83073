/** What the house knows about one fact. */
export interface Tatsache {
  /** German, as it stands on screen and in a letter that asks for it. */
  readonly label: string;
  readonly norm: string;
  /** § 82 (1) AufenthG: what the applicant has to bring; everything else an authority finds out. */
  readonly von: 'antragsteller' | 'behoerde';
  /** Type of document (`areas/akten`) that usually proves it. */
  readonly dokument?: string;
  /** What an absent field stands for; without it: not known. */
  readonly fehlt?: string | number | boolean;
}
