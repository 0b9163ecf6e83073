/** What is known about the document, how far the check is, and what can be decided. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { formatMomentShort, formatNumber } from '#ui/format.ts';
import { Icon } from '#ui/Icon.tsx';
import { Kbd } from '#ui/Kbd.tsx';
import { Facts } from '#ui/List.tsx';
import { Progress } from '#ui/Progress.tsx';
import { TextField } from '#ui/TextField.tsx';
import { nameOfDokumenttyp } from '../../dokumenttyp.data.ts';
import type { Befund, Sichtpruefung } from '../pruefung.schema.ts';
import { BEFUNDARTEN, nameOfBefund } from '../vorgabe.data.ts';
import { einstellungWorte } from './worte.ts';

interface SeitenleisteProps {
  readonly pruefung: Sichtpruefung;
  readonly nr: number;
  readonly at: number;
  readonly seen: readonly number[];
  readonly danach: number;
  readonly blocked: string | undefined;
  readonly busy: boolean;
  onPage(at: number): void;
  onBefund(art: string): void;
  onVermerk(art: string, vermerk: string): void;
  onPass(): void;
  onReject(): void;
  onOriginal(): void;
  readonly onLater: (() => void) | undefined;
}

export function PruefSeitenleiste(props: SeitenleisteProps) {
  const { pruefung, nr, seen, danach, blocked, busy } = props;
  const { scan, zuSehen } = pruefung;
  const seenCount = zuSehen.filter((one) => seen.includes(one)).length;
  return (
    <>
      <h2>{pruefung.titel}</h2>
      <Progress label="Gesehen" done={seenCount} total={zuSehen.length} unit={['Seite', 'Seiten']} />
      <Seitenwahl {...props} />
      <Befunde pruefung={pruefung} nr={nr} onBefund={props.onBefund} onVermerk={props.onVermerk} />
      <div className="ers-entscheidung">
        <Button kind="primary" icon="haken" shortcut="o" busy={busy} blocked={blocked} block onClick={props.onPass}>
          Dokument in Ordnung
        </Button>
        {blocked && <p className="u-small u-muted">{blocked}</p>}
        <Button icon="scan" shortcut="n" block onClick={props.onReject}>
          Neu scannen lassen
        </Button>
        <Button icon="schloss" shortcut="p" block onClick={props.onOriginal}>
          {pruefung.originalAufbewahren ? 'Original wird aufbewahrt' : 'Original aufbewahren'}
        </Button>
        {props.onLater && (
          <Button kind="text" shortcut="w" onClick={props.onLater}>
            Später prüfen
          </Button>
        )}
      </div>
      <Facts
        of={[
          ['Art', nameOfDokumenttyp(pruefung.typ)],
          ['Scanner', `${scan.scanner}: ${einstellungWorte(scan)}`],
          ['Abgegeben', `${formatMomentShort(scan.am)}${scan.von ? ` von ${scan.von}` : ''}`],
          [
            'Zu sehen',
            pruefung.umfang === 'stichprobe'
              ? `Stichprobe: ${zuSehen.length} von ${pruefung.seitenliste.length} Seiten`
              : undefined,
          ],
          ['Original', pruefung.originalOrt],
          ['Ersetzt', pruefung.ersetzt?.titel],
        ]}
      />
      <p className="u-small u-muted">{danachWorte(danach)}</p>
    </>
  );
}

function danachWorte(danach: number): string {
  if (danach === 0) return 'Danach wartet nichts mehr.';
  return danach === 1 ? 'Danach wartet noch ein Dokument.' : `Danach warten noch ${formatNumber(danach)} Dokumente.`;
}

function Seitenwahl({ pruefung, at, seen, onPage }: SeitenleisteProps) {
  const flawed = new Set(pruefung.befunde.map(({ nr }) => nr));
  return (
    <nav aria-label="Seiten dieser Prüfung">
      <ol className="ers-seiten">
        {pruefung.zuSehen.map((nr, index) => {
          const state = flawed.has(nr) ? 'mit Befund' : seen.includes(nr) ? 'gesehen' : 'noch nicht gesehen';
          return (
            <li key={nr}>
              <button
                type="button"
                className="ers-seite"
                data-stand={flawed.has(nr) ? 'befund' : seen.includes(nr) ? 'gesehen' : 'offen'}
                aria-current={index === at ? 'true' : undefined}
                aria-label={`Seite ${nr}, ${state}`}
                onClick={() => onPage(index)}
              >
                {nr}
                {flawed.has(nr) ? <Icon name="warnung" /> : seen.includes(nr) ? <Icon name="haken" /> : null}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

type BefundeProps = Pick<SeitenleisteProps, 'pruefung' | 'nr' | 'onBefund' | 'onVermerk'>;

function Befunde({ pruefung, nr, onBefund, onVermerk }: BefundeProps) {
  const here = new Set(pruefung.befunde.filter((one) => one.nr === nr).map(({ art }) => art));
  return (
    <section aria-label={`Befund zu Seite ${nr}`}>
      <h3>Stimmt etwas nicht auf Seite {nr}?</h3>
      <ul className="ers-befunde">
        {BEFUNDARTEN.map(({ art, name }, index) => (
          <li key={art}>
            <button type="button" className="ers-befund" aria-pressed={here.has(art)} onClick={() => onBefund(art)}>
              <Kbd>{String(index + 1)}</Kbd>
              <span>{name}</span>
              {here.has(art) && <Icon name="haken" />}
            </button>
          </li>
        ))}
      </ul>
      {pruefung.befunde
        .filter((one) => one.nr === nr)
        .map((befund) => (
          <BefundVermerk key={befund.id} befund={befund} onSave={(vermerk) => onVermerk(befund.art, vermerk)} />
        ))}
    </section>
  );
}

/** A word for the scan desk, or for the Vermerk where the paper itself is flawed. */
function BefundVermerk({ befund, onSave }: { befund: Befund; onSave(vermerk: string): void }) {
  const [vermerk, setVermerk] = useState(befund.vermerk ?? '');
  return (
    <form
      className="ers-vermerk"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(vermerk);
      }}
    >
      <TextField
        label={`Hinweis: ${nameOfBefund(befund.art)}`}
        optional
        maxLength={500}
        name={`vermerk-${befund.id}`}
        value={vermerk}
        onChange={setVermerk}
        error={undefined}
      />
      {vermerk !== (befund.vermerk ?? '') && <Button type="submit">Hinweis merken</Button>}
    </form>
  );
}
