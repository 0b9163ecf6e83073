/** What a full stop follows without ending a sentence. */

/** Lower case, without the stop. Single letters (z. B., i. V. m.) are abbreviations without standing here. */
export const ABKUERZUNGEN: ReadonlySet<string> = new Set(
  `abb abl abs abschn allg alt anh anl anm art aufl az bay bd begr beh bek ber bespr bgbl buchst bzgl bzw ca dr dgl einschl entspr
erl evtl exkl fa fn gbl gem ges ggf ggü gmbl grds gvbl gvobl halbs hess hinw hs hrsg ing inkl insb insbes jan feb mrz apr jun jul aug
sep sept okt nov dez kap lfd lit max min mind mio mrd nachf nds nr nrn nw pers pos prof rd rdnr rdn reg rn rz sog spiegelstr st std
stellv str tab teilw tel tsd ugs unterabs urspr urt usf verf verw vgl vorl wg zb ziff zit zul zzgl zzt`
    .split(/\s+/)
    .filter(Boolean),
);

/** After these a number with a stop is the end: „nach § 5. Die Frist …“. */
export const VOR_ZAHL_AM_ENDE: ReadonlySet<string> = new Set(
  `§ §§ absatz absätze absätzen abs nummer nummern nr satz sätze sätzen artikel artikels art anlage kapitel abschnitt teil buch
stufe gruppe klasse spalte zeile seite randnummer ziffer buchstabe`.split(/\s+/),
);

export const MONATE: ReadonlySet<string> = new Set(
  'januar jänner februar märz april mai juni juli august september oktober november dezember'.split(' '),
);

/** Words that a number is said of in its order: „das 18. Lebensjahr“. */
export const NACH_ORDNUNGSZAHL: ReadonlySet<string> = new Set(
  `lebensjahr lebensjahres lebensmonat lebensmonats geburtstag halbsatz alternative tag tages tage werktag monat monats jahr jahres
woche jahrhundert kapitel abschnitt abschnitts teil teils buch buchs titel titels unterabschnitt grad grades semester quartal schuljahr
halbjahr instanz senat kammer stock klasse schwangerschaftswoche verordnung gesetz richtlinie änderungsgesetz protokoll zusatzprotokoll`
    .split(/\s+/)
    .filter(Boolean),
);
