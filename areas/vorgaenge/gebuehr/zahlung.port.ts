/** What the house asks of a payment service. The money comes by a signed message; the status is asked where it stays out. */

export interface EpaymentAuftrag {
  readonly kassenzeichen: string;
  readonly betragCent: number;
  /** Where the service sends the person afterwards, and where it sends its message. */
  readonly zurueckUrl: string;
  readonly meldeUrl: string;
}

export type EpaymentStand = 'begonnen' | 'bezahlt' | 'abgebrochen';

export interface EpaymentMeldung {
  readonly anbieterId: string;
  readonly stand: EpaymentStand;
  readonly betragCent: number;
}

export interface EpaymentPort {
  create(auftrag: EpaymentAuftrag): Promise<{ readonly anbieterId: string; readonly weiterleitung: string }>;
  status(anbieterId: string): Promise<EpaymentMeldung>;
  /** The message if its signature is true, else undefined. */
  verify(meldung: string, signatur: string): EpaymentMeldung | undefined;
}
