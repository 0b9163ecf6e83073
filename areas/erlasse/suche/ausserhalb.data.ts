/**
 * What people ask an immigration office and no law or Erlass answers. Each kind has the words by which it is known and
 * the sentence that says who knows the answer.
 */
export interface Ausserhalb {
  readonly art: string;
  readonly grund: string;
  /** Words that by themselves say that this kind is asked for. `*` stands for letters, ` … ` for up to four words. */
  readonly worte: readonly string[];
  /** Words that occur in questions of law as well: they count together with a word of `FRAGT_NACH`. */
  readonly andeutung: readonly string[];
}

const list = (text: string): readonly string[] =>
  text
    .split(/[;\n]/)
    .map((one) => one.trim())
    .filter(Boolean);

/** What is asked of a thing that no statute knows: its price, its hours, its wording. */
export const FRAGT_NACH: readonly string[] =
  list(`was kostet; kosten; preis*; wie teuer; gebühr*; *gebühr; nummer; öffn*; sprechtag*; wann hat; wie lange; wie schnell; wartet; warten; warte; dauert; verlangt;
  verlangen; unterlagen; mitbringen; was brauche; formular*; vordruck*; wortlaut; was steht; steht da; was sagt; sagen; sagt; inhalt; lautet; liste; tabelle; aktuell*; momentan;
  zurzeit; derzeit; im moment; zuletzt; neueste*; wie viele; wieviele; wie viel; wieviel; wie hoch; welche stadt; termin*; online; e-mail; adresse; kontakt; foto*; nimmt; stellt; bestätigt;
  annehmen; bearbeitet; sitz; wo kann; wo finde; wo gibt; wie heißt; wo ist; plätze; punkte; erfüllt *`);

export const AUSSERHALB: readonly Ausserhalb[] = [
  {
    art: 'vertretung',
    grund: 'Gefragt ist nach einer Auslandsvertretung. Was sie verlangt und wann sie öffnet, weiß nur sie selbst.',
    worte:
      list(`konsularabteilung; visastelle*; vfs; tlscontact; visametric; honorarkonsul*; öffnungszeit* … konsulat*; öffnungszeit* … botschaft; konsulat* … öffnungszeit*; botschaft … öffnungszeit*;
      konsulat* … verlangt; verlangt … konsulat*; verlangt … *konsulat; verlangt … *botschaft; visazentrum; sprechtag* … botschaft; welche unterlagen … konsulat*; welche unterlagen … botschaft;
      botschaft … online; konsulat … online; botschaft … formular; passantrag; passverlängerung … botschaft; nationalpass … botschaft`),
    andeutung: list(
      `botschaft*; *botschaft; konsulat*; *konsulat; konsular*; auslandsvertretung*; *vertretung in; heimatvertretung`,
    ),
  },
  {
    art: 'erreichbarkeit',
    grund: 'Gefragt ist, wie oder wann jemand zu erreichen ist. Das steht nicht in Recht und Erlassen.',
    worte:
      list(`telefon*; durchwahl*; hotline*; rufnummer*; faxnummer*; handynummer*; mailadresse*; e-mail-adresse*; e-mail adresse; adresse von; adresse der; anschrift von; anschrift der; öffnungszeit*; öffnugszeit*;
      sprechzeit*; sprechtag*; sprechstunde*; ansprechpartner*; ansprechperson*; parken; parke; parkplatz*; parkhaus; anfahrt*; bushaltestelle*; busverbindung*; welches zimmer; welcher raum; zimmernummer;
      brückentag*; website*; webseite*; homepage; internetseite*; kontaktdaten; erreichbar; erreiche ich; kontakt zu; postfach der; hat … geöffnet; samstags auf; wo sitzt; wo genau ist;
      barrierefrei*; aufzug; wickelraum; wlan`),
    andeutung: list('geöffnet; anlaufstelle*; feiertag'),
  },
  {
    art: 'wartezeit',
    grund:
      'Gefragt ist nach einer Dauer oder einem freien Platz von heute. Sie ändern sich täglich und stehen in keiner Vorschrift.',
    worte:
      list(`terminvergabe; nächster freier; nächste freie; nächster termin; freie termine; freier termin; noch frei; noch plätze; rückstau; rückstand; wie lange … zurzeit; wie lange … zur zeit; wie lange … momentan;
      wie lange … im moment; wie lange … gerade; wie lange … derzeit; wie lange … aktuell; zurzeit … wie lange; momentan … wie lange; aktuell … wie lange; dauert … zurzeit; dauert … zur zeit; dauert … momentan; dauert … gerade;
      dauert … aktuell; dauert … derzeit; braucht … momentan; braucht … zurzeit; braucht … derzeit; braucht … gerade; braucht … aktuell; lieferzeit*; wann kommt meine; wann ist meine; wann bekomme ich meine; wo bleibt;
      wann ist mein; bearbeitungsstand; sachstand; wie weit ist mein; wie weit ist meine; ist meine karte da; morgen … uhr; heute noch`),
    andeutung: list('wartezeit*; bearbeitungszeit*; bearbeitungsdauer; warteliste*; produktionszeit; lieferung'),
  },
  {
    art: 'rechtsprechung',
    grund: 'Gefragt ist nach einer Entscheidung eines Gerichts. Urteile gehören nicht zu den Quellen.',
    worte:
      list(`bverwg; bverfg; eugh; egmr; ovg; vgh; bgh; bsg; bfh; olg; bundesverwaltungsgericht*; bundesverfassungsgericht*; bundesgerichtshof*; bundessozialgericht*; oberverwaltungsgericht*; verwaltungsgerichtshof*;
      gerichtshof*; rechtsprechung; rspr; leitsatz*; leitsätze; randnummer*; judikatur; vg berlin; vg köln; vg münchen; vg hamburg; vg düsseldorf; vg *burg; beschluss vom; urteil vom; präzedenz*; grundsatzurteil*;
      was stand in dem urteil; gibt es … urteil*; aktuelles urteil; neues urteil; welche kammer; welcher senat; urteile zu; urteil zu; urteil zum; urteil zur`),
    andeutung: list('urteil; urteile; urteils; kammer; senat; entschieden; geurteilt; gerichte'),
  },
  {
    art: 'verwaltungsvorschrift',
    grund: 'Gefragt ist nach einer Verwaltungsvorschrift oder Weisung, die nicht zu den Quellen des Amts gehört.',
    worte:
      list(`avwv*; verwaltungsvorschrift*; vwv; anwendungshinweis*; rundschreiben*; *rundschreiben; visumhandbuch*; visahandbuch*; dienstanweisung*; da-asyl; da asyl; fachliche weisung*; fachlichen weisung*;
      arbeitshilfe*; verfahrenshinweis*; vab; erlasslage; durchführungshinweis*; anwendungserlass*; länderschreiben*; interne auslegung; intern … aus; legt … intern; hinweise des bmi; bmi-erlass; bmi erlass;
      erlass des; erlass der; erlass vom; erlass nrw; *ministerium* … erlass; bayerische erlass; bayerischer erlass; gibt es … erlass; welcher erlass; was regelt der erlass; laut erlass; erlassregel*; handreichung*; leitfaden*; merkblatt*;
      merkblätter; allgemeinverfügung*; bmi-hinweis*; bmi hinweis*; weisungslage`),
    andeutung: list(
      'erlass*; *erlass; weisung*; bmi; innenministerium; ministerium; *ministerium; landesregierung; interne; hinweise; faq; handbuch',
    ),
  },
  {
    art: 'land',
    grund:
      'Gefragt ist nach einer Regelung eines Landes oder einer Gemeinde, die nicht zu den Quellen des Amts gehört.',
    worte:
      list(`landesaufnahme*; landesprogramm*; landesregelung*; landesrecht*; abschiebestopp*; *abschiebestopp; abschiebungsstopp*; winterabschiebe*; satzung*; *satzung; nutzungsgebühr*; benutzungsgebühr*; königsteiner;
      unserem landkreis; unserem kreis; unsere stadt; unserer stadt; in unserer gemeinde; die stadt … zuschuss; zahlt die stadt; stadtrat; ratsbeschluss; kreistag; kommunaler zuschuss; koalitionsvertrag; kooperationsvereinbarung;
      härtefallkommission … mitglieder; mitglieder … härtefallkommission; härtefallkommission … tagt; tagt … härtefallkommission`),
    andeutung:
      list(`baden-württemberg; bayern; bayerisch*; brandenburg; bremen; hamburg; hessen; hessisch*; mecklenburg-vorpommern; niedersachsen; nrw; nordrhein-westfalen; rheinland-pfalz; saarland; sachsen;
      sachsen-anhalt; schleswig-holstein; thüringen; härtefallkommission; kommune; landesamt; lea`),
  },
  {
    art: 'unionsrecht',
    grund:
      'Gefragt ist nach dem Wortlaut von Unionsrecht oder einem Abkommen. Diese Texte gehören nicht zu den Quellen.',
    worte:
      list(`visakodex*; grenzkodex*; eudublin; dublinet; dublin-iii* … art*; art* … dublin*; artikel … dublin*; überstellungsfrist*; dublin … frist; frist … dublin; eu-visumverordnung*; visumverordnung*; etias; ees; eurodac*;
      ein-/ausreisesystem*; ausreisesystem; arb 1/80 … art*; arb 1/80 … wortlaut; assoziationsratsbeschluss*; artikel … assoziation*; grundrechtecharta; grundrechte-charta; emrk; erwägungsgrund*; amtsblatt; 2018/1806; 604/2013;
      810/2009; 2016/399; 2003/86; 2003/109; 2004/38; 2011/95; 2013/32; 2013/33; 2008/115; freizügigkeitsrichtlinie*; qualifikationsrichtlinie*; rückführungsrichtlinie*; familiennachzugsrichtlinie*; aufnahmerichtlinie*; kinderrechtskonvention*;
      nach eu-recht; laut eu-verordnung; eu-verordnung … art*; art* … eu-verordnung; anhang … verordnung; im wortlaut; wie lautet art*; wie lautet artikel; schengen-visum … kost*; schengenvisum … kost*; kost* … schengen-visum; kost* … schengenvisum`),
    andeutung: list(
      'dublin*; arb; sgk; eu-verordnung*; richtlinie*; assoziation*; sdü; gfk; schengen*; europarecht; eu-recht; genfer',
    ),
  },
  {
    art: 'markt',
    grund:
      'Gefragt ist nach Preisen, Löhnen oder Angeboten außerhalb der Verwaltung. Das steht nicht in Recht und Erlassen.',
    worte:
      list(`entgeltatlas; ortsüblich*; tariflohn*; tarifvertrag*; tvöd*; tv-l; tv-ö*; eingruppier*; mietspiegel; angemessene miete; miete … angemessen; miete … erkennt; billigst*; günstigst*; sparkasse*; girokonto*; kreditkarte*; goethe*;
      telc; testdaf; übersetzer*; übersetzungsbüro*; dolmetscherkosten; zuschuss … dolmetscher; dolmetscher … verfügbar; dolmetscher … zuschuss; umzugsfirma*; leihen; welcher anwalt; welchen anwalt; guter anwalt; guten anwalt; anwalt … gut; anwalt … kostet; empfehl*;
      incoming*; mietwagen; ihk; hwk; fosa; zeugnisbewertung*; fotostudio*; passfotos … wo; wo … passfotos; fahrschule*; führerschein* … umschreib*; lidl; mietpreis*; gehaltsrechner; provision; anbieter; versicherung … günstig*; unterrichtseinheit … kost*; kost* … unterrichtseinheit;
      deutschkurs … kost*; kost* … deutschkurs; was verdient; gehalt … grenze … 20*; gehaltsgrenze … 20*; gehaltsschwelle … 20*; mindestgehalt … euro; wie viel euro … gehalt; preis einer; preis für; kita*platz`),
    andeutung: list(
      'bank; dolmetscher*; volkshochschule*; vhs; tarif*; entgeltgruppe*; gehalt; mindestgehalt; prüfung*; deutschkurs*; sprachkurs; miete; sperrkonto; anwalt',
    ),
  },
  {
    art: 'technik',
    grund: 'Gefragt ist nach der Bedienung eines Programms oder Geräts. Das steht nicht in Recht und Erlassen.',
    worte:
      list(`passwort*; kennwort*; fehlermeldung*; fehlercode*; fehler 0*; browser; maske; wie buche; buche ich; einbuchen; verbuchen; advis; meso; vois; prosoz; openprosoz; ausländer* software; fachverfahren*; software; app; drucker*; druckt nicht;
      scanner*; toner; intranet*; vordruck … finde*; finde* … vordruck; hochladen; lade ich; lade … hoch; lädt nicht; upload*; online-antrag*; login*; einloggen; freischalten; änderungsterminal*; terminal*; dongle; vpn; pik; code eintragen; klicken; klicke;
      button; speicherort; excel; outlook; admin; pdf; update; stürzt ab; hängt sich; reiter; speicherschlüssel*; statistikschlüssel; schlüsselzahl*; kürzel eingeben; vis-abfrage; visr; selbstbedienungsterminal; computer*; bildschirm*; tastatur; signaturpad; lesegerät*; fingerabdruckscanner; importieren`),
    andeutung: list('portal; programm; schnittstelle; xausländer; maske; feld; vorlage; system; azr-portal'),
  },
  {
    art: 'statistik',
    grund: 'Gefragt ist nach einer Zahl aus der Statistik. Das steht nicht in Recht und Erlassen.',
    worte:
      list(`statistik*; *statistik; *quote; anzahl; wie viele … wurden; wieviele … wurden; wie viele … gibt es; wieviele … gibt es; wie viele … leben; wie viele … kamen; wie viele … haben wir; wie viele … hat; prozent aller; durchschnittlich*; im durchschnitt;
      fallzahl*; halbjahr; quartal; im vorjahr; letztes jahr … viele; arbeitslosigkeit; arbeitslosenquote; einwohner*; zahlen 20*; rangliste; in prozent`),
    andeutung: list('quote; wie viel prozent; zahlen'),
  },
  {
    art: 'herkunftsland',
    grund:
      'Gefragt ist nach der Lage in einem anderen Staat. Auskunft geben Lageberichte und die Stellen, die sie führen.',
    worte:
      list(`lagebericht*; sicherheitslage; menschenrechtslage; lage in; lage im; auswärtigem amt; auswärtigen amt; auswärtigen amts; auswärtiges amt; reisewarnung*; behandelbar; psychiatrie*; insulin; medikament* … in; medizinische versorgung in; herkunftsländerinformation*;
      länderinformation*; länderreport*; milo; taliban; bürgerkrieg; flughafen … offen; sind flüge; direktflug*; visafreiheit … für; welche impf*`),
    andeutung: list('lage; kabul; mogadischu; medikamente; versorgung; behandlung; krieg'),
  },
  {
    art: 'auslandsrecht',
    grund: 'Gefragt ist nach dem Recht eines anderen Staates. Zuständig sind dessen Behörden.',
    worte:
      list(`heimatrecht*; ausländisches recht; ausländischem recht; nach *ischem recht; nach *em recht; wehrdienst* … betrag; freikauf*; bedelli*; askerlik*; oci; c-bewilligung; b-bewilligung; in der schweiz; in die schweiz; für die schweiz; schweizer*; in österreich;
      österreich; rot-weiß-rot*; karta pobytu; woiwod*; nach england; in england; großbritannien; nach kanada; green card; esta; eta; nach dubai; nach australien; in die usa; für die usa; nach japan; handschuhehe*; scharia; tazkira*; verliert … staatsangehörigkeit … wenn; volljährig … in;
      entlassung … staatsangehörigkeit … dauer; permesso; titre de séjour; nie nummer; visum … für … reise; ausbürgerung*; familienregister; personenstandsregister`),
    andeutung: list('kanada; schweiz; england; usa; militärdienst*; wehrdienst*'),
  },
  {
    art: 'personal',
    grund:
      'Gefragt ist nach dem eigenen Arbeitsverhältnis oder der Organisation des Amts. Das steht nicht in Recht und Erlassen.',
    worte:
      list(`überstunde*; gleitzeit*; urlaubstage; urlaubsantrag; resturlaub; dienstvereinbarung*; personalrat*; fortbildung*; schulungstermin*; grundlehrgang*; seminar*; dienstkleidung*; hausausweis*; dienstausweis*; homeoffice; telearbeit*; stellenbeschreibung*; fälle darf; fälle pro;
      fälle … sachbearbeiter*; gehaltsabrechnung*; betriebsausflug; kantine*; kaffee*; wer vertritt; krankmeldung*; schichtplan*; einarbeitung*; neuer mitarbeiter; neue kollegin; dienstwagen; entgeltgruppe … sachbearbeit*; sachbearbeit* … entgeltgruppe; e9*; besoldung*; beförderung; stellenplan;
      supervision; teamsitzung; putzdienst; dienstplan; betriebsrat; jobticket; stellenausschreibung*; probezeit … amt`),
    andeutung: list('entgeltgruppe*; urlaub; vertretung; kollege; kollegin; sachbearbeiter*'),
  },
  {
    art: 'einzelfall',
    grund: 'Gefragt ist nach einer Tatsache eines Falls. Sie steht in der Akte und nicht in Recht und Erlassen.',
    worte:
      list(`hat herr … schon; hat frau … schon; hat familie … schon; hat der kunde … schon; hat die kundin … schon; vorgang von; vorgang von herrn; akte von herrn; akte von frau; antrag von herrn; antrag von frau; fall von herrn; im fall von;
      adresse von herrn; adresse von frau; unterschrift … echt; wirklich echt; gefälscht; wer hat … unterschrieben; wer hat … bearbeitet; wer hat … entschieden; war herr; war frau; wann wurde … bestellt; wann war … zuletzt; wo ist die akte; wo liegt die akte;
      liegt schon vor; ist schon da; schon eingegangen; schon bezahlt; schon gezahlt; abgezeichnet; stehen die chancen; wie stehen meine; mein anwalt meint; aktenzeichen von; geburtsdatum von; telefonnummer von herrn; letzten termin`),
    andeutung: list('herr; herrn; frau; familie; firma; echt; stimmt; letzte woche; gestern'),
  },
  {
    art: 'meinung',
    grund: 'Gefragt ist nach einer Meinung oder nach dem, was werden soll. Recht und Erlasse sagen, was gilt.',
    worte:
      list(`findest du; finden sie; deine meinung; ihre meinung; deiner meinung; ihrer meinung; was hältst; was halten sie; sollte deutschland; sollten wir; zeitgemäß; gerecht; ungerecht; koalition*; partei*; bundestag; minister plant; regierung plant; plant die; geplant*;
      gesetzentwurf*; referentenentwurf*; entwurf … gesetz*; reform*; wann kommt das; wann kommt die; wann tritt … gesetz; nächstes jahr … gesetz*; wird … abgeschafft; wird … wieder eingeführt; wird … verlängert werden; afd; cdu; spd; grüne; fdp; wahlprogramm*; politisch*; cdu/csu`),
    andeutung: list('regierung; minister*; politik*; sinnvoll; moralisch*; künftig; zukünftig'),
  },
  {
    art: 'auftrag',
    grund: 'Das ist eine Bitte um einen Text oder eine Rechnung. Hier wird gesucht, was Recht und Erlasse sagen.',
    worte:
      list(`schreib mir; schreibe mir; schreib bitte; schreib ein; schreib eine; schreib einen; schreibe einen; schreibe ein; schreiben sie bitte; formuliere; formulier; entwirf; erstelle; erstell mir; rechne aus; rechne mir; berechne mir; fasse … zusammen; fass … zusammen;
      nenne mir; korrigiere; mach mir; mach eine; erzähl; generiere; bastel*; zeichne`),
    andeutung: list('mail an; brief an; musterschreiben; textbaustein*'),
  },
  {
    art: 'alltag',
    grund: 'Das ist keine Frage an Recht und Erlasse.',
    worte:
      list(`wetter*; impfung*; impfen; salbe*; kochrezept; arzt … empfehlen; zahnarzt*; apotheke*; traubenzucker; erste hilfe; bewerbung … schreib*; schreib* … bewerbung; lebenslauf schreiben; heißt … auf *isch; heißt … auf tigrinya; heißt … auf arabisch; übersetze; übersetzung von; halal; fahrplan*;
      bahnhof; blumen; geschenk*; fußballspiel; wie spät; witz; gedicht; bus nach; zug nach; straßenbahn*; kirche … in der nähe; moschee; bibliothek; schwimmbad`),
    andeutung: list('bus; zug; essen; arzt'),
  },
];
