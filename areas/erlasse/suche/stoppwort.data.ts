/** Words of a question that say nothing about its subject. */
export const STOPPWOERTER: ReadonlySet<string> = new Set(
  `aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes auch auf aus bei beim bin bis bitte da
dabei dafür daher damit dann daran darauf daraus darf darin darum das dass davon dazu dein deine dem den denn der deren des deshalb
dessen dich die dies diese diesem diesen dieser dieses dir doch dort du durch eben eigentlich ein eine einem einen einer eines einfach
er es etwa etwas euch für ganz gar geben gegen geht gehen genau gerade gern gibt ging haben habe hab hast hat hatte hatten hätte hier hin
hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im immer in ins ist ja je jede jedem jeden jeder jedes jemand jetzt kann
kannst kein keine keinem keinen keiner kommt konkret können könnte machen macht mal man manche mehr mein meine meinem meinen meiner mich mir mit
muss musst müssen müsste nach nachdem natürlich nein neben nicht nichts noch nun nur ob oder ohne schon sehr sein seine seinem seinen
seiner seines seit selbst sich sie sind so sogar solche soll sollen sollte sondern sonst sowie steht stehen stelle über überhaupt um und uns
unser unsere unserem unseren unserer unter vom von vor wann war waren warum was weil welche welchem welchen welcher welches wenn
wer werde werden wem wen wessen weshalb wie wieder wieso will wir wird wirklich wo wofür wohl woher wohin wollen womit worden wurde wurden würde während
zu zum zur zwar zwischen bzw ggf usw etc evtl hallo danke frage fragen bekommt bekommen kriegt gilt gelten laut momentan aktuell derzeit regelt regelung`
    .split(/\s+/)
    .filter(Boolean),
);
