import { formatNumber } from '#ui/format.ts';
import { ButtonLink } from '#ui/Link.tsx';
import { DataTable } from '#ui/List.tsx';
import { useMay } from '#ui/session.tsx';
import type { Auslastung } from '../kennzahlen.schema.ts';
import { Balken, minuten } from './teile.tsx';

/** Planned against needed, over all places: how fast a single one is, is nobody's business. */
export function Dauern({ of }: { of: Auslastung['dauern'] }) {
  const may = useMay();
  const uebernimmt = may('termine.pflegen') && of.some(({ vorschlag }) => vorschlag !== null);
  if (of.length === 0) return null;
  const laengste = Math.max(...of.map(({ geplant, gebraucht }) => Math.max(geplant ?? 0, gebraucht ?? 0)), 1);
  return (
    <section className="u-stack-tight">
      <h2>Wie lange es am Platz dauert</h2>
      <p className="u-muted u-measure">
        Besuche einer Person mit einem Anliegen, über alle Plätze. Ein Vorschlag steht da, wenn mindestens 30 Besuche
        gemessen sind und das Mittel deutlich abweicht. „Übernehmen“ öffnet den Entwurf; gespeichert wird erst dort.
      </p>
      <DataTable
        caption="Geplante und gebrauchte Minuten"
        rows={of}
        rowKey={({ anliegen, art }) => `${anliegen}/${art}`}
        columns={[
          { head: 'Anliegen', cell: ({ name, art }) => (art === 'schalter' ? name : `${name} (${ORT[art]})`) },
          {
            head: 'Gebraucht',
            cell: ({ gebraucht }) => (
              <Balken anteil={gebraucht === null ? null : gebraucht / laengste} worte={minuten(gebraucht)} />
            ),
          },
          { head: 'Geplant', number: true, cell: ({ geplant }) => minuten(geplant) },
          { head: 'Neun von zehn höchstens', number: true, cell: ({ neunVonZehn }) => minuten(neunVonZehn) },
          { head: 'Besuche', number: true, cell: ({ anzahl }) => formatNumber(anzahl) },
          { head: 'Vorschlag', number: true, cell: ({ vorschlag }) => (vorschlag === null ? '–' : minuten(vorschlag)) },
          ...(uebernimmt
            ? [
                {
                  head: 'Vorschlag übernehmen',
                  actions: true,
                  cell: ({ anliegen, art, name, geplant, vorschlag }: Auslastung['dauern'][number]) =>
                    vorschlag !== null &&
                    geplant !== null && (
                      <ButtonLink
                        to="/anliegen/$schluessel"
                        params={{ schluessel: anliegen }}
                        search={{ art, geplant, minuten: vorschlag }}
                      >
                        Übernehmen
                        <span className="u-sr">
                          : {name}, {minuten(vorschlag)}
                        </span>
                      </ButtonLink>
                    ),
                },
              ]
            : []),
        ]}
      />
    </section>
  );
}

const ORT: Readonly<Record<Auslastung['dauern'][number]['art'], string>> = {
  schalter: 'Schalter',
  foto: 'Foto',
  kasse: 'Kasse',
  dolmetschen: 'Dolmetschen',
  person: 'Sachbearbeitung',
  video: 'Video',
};
