/** What is known for one requirement; each fact can be noted anew, with where it comes from and what proves it. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { useAct } from '#ui/data.ts';
import { formatDayShort } from '#ui/format.ts';
import { ProblemNote } from '#ui/States.tsx';
import { toast } from '#ui/Toast.tsx';
import { endTatsache } from '../erhebung.api.ts';
import type { TatsacheGelesen } from '../tatsache.schema.ts';
import { type Tatsachenfeld, tatsachenfeldOf, wertWorte } from '../tatsachenform.rules.ts';
import type { Verfahren } from '../vorgang.schema.ts';
import { HERKUNFT_WORTE } from '../worte.data.ts';
import type { Blattwahl } from './Belegblatt.tsx';
import { STALE } from './stale.ts';
import { TatsacheForm } from './TatsacheForm.tsx';

interface AngabenProps {
  readonly of: Verfahren;
  readonly felder: readonly string[];
  readonly edits: boolean;
  readonly blatt: Blattwahl | undefined;
  readonly onShow: (blatt: Blattwahl) => void;
}

export function Angaben({ of, felder, edits, blatt, onShow }: AngabenProps) {
  const [open, setOpen] = useState<string>();
  const list = felder.flatMap((feld) => tatsachenfeldOf(feld) ?? []);
  if (list.length === 0) return null;
  return (
    <section aria-label="Angaben zu dieser Voraussetzung">
      <h3>Was wir wissen</h3>
      <ul className="vf-angaben">
        {list.map((feld) => (
          <li key={feld.feld} className="vf-angabe">
            <Angabe
              of={of}
              feld={feld}
              known={of.tatsachen.find((one) => one.feld === feld.feld)}
              onShow={onShow}
              {...(edits && open !== feld.feld ? { onEdit: () => setOpen(feld.feld) } : {})}
            />
            {open === feld.feld && (
              <TatsacheForm
                verfahrenId={of.id}
                akteId={of.akteId}
                feld={feld}
                blatt={blatt}
                onDone={() => setOpen(undefined)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface AngabeProps {
  readonly of: Verfahren;
  readonly feld: Tatsachenfeld;
  readonly known: TatsacheGelesen | undefined;
  readonly onShow: (blatt: Blattwahl) => void;
  readonly onEdit?: () => void;
}

function Angabe({ of, feld, known, onShow, onEdit }: AngabeProps) {
  const end = useAct(endTatsache, { changes: STALE, done: () => toast('Die Angabe gilt nicht mehr') });
  const beleg = known?.beleg;
  return (
    <>
      <div className="vf-angabe-zeile">
        <span>
          {feld.label}: {known ? <strong>{wertWorte(known.wert, feld.feld)}</strong> : <em>nicht bekannt</em>}
        </span>
        {onEdit && (
          <span className="u-row">
            <Button
              kind="quiet"
              icon="bearbeiten"
              onClick={onEdit}
              aria-label={`${feld.label} ${known ? 'ändern' : 'erheben'}`}
            >
              {known ? 'Ändern' : 'Erheben'}
            </Button>
            {known && (
              <Button
                kind="quiet"
                busy={end.busy}
                aria-label={`${feld.label} verwerfen`}
                onClick={() => void end.run({ id: of.id, feld: feld.feld })}
              >
                Verwerfen
              </Button>
            )}
          </span>
        )}
      </div>
      <ProblemNote problem={end.problem} />
      {known && (
        <p className="u-small u-muted">
          {HERKUNFT_WORTE[known.herkunft]}, {known.von}, {formatDayShort(known.am)}
          {known.bemerkung !== '' && ` · ${known.bemerkung}`}
          {beleg && (
            <>
              {' · '}
              <Button
                kind="text"
                onClick={() => onShow({ dokumentId: beleg.dokumentId, seite: beleg.seite ?? 1, stelle: beleg.stelle })}
              >
                {beleg.titel ?? 'Dokument'}
                {beleg.seite !== undefined && `, Seite ${beleg.seite}`}
              </Button>
            </>
          )}
        </p>
      )}
      {!known && (
        <p className="u-small u-muted">
          {feld.von === 'antragsteller' ? 'bringt die Person bei' : 'ermitteln wir'} · {feld.norm}
        </p>
      )}
    </>
  );
}
