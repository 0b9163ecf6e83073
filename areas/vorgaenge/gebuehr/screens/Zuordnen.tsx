/** Divides one payment among claims, to the cent; nothing is chosen beforehand. */
import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { formatAmount } from '#ui/format.ts';
import { Loaded, ProblemNote } from '#ui/States.tsx';
import { TextField } from '#ui/TextField.tsx';
import { toast } from '#ui/Toast.tsx';
import type { Bankzahlung, ForderungKurz } from '../forderung.schema.ts';
import {
  assignZahlung,
  countUnzugeordneteZahlungen,
  listKassenforderungen,
  listUnzugeordneteZahlungen,
} from '../kasse.api.ts';
import { formatKassenzeichen } from '../kassenzeichen.rules.ts';
import { centOf } from './worte.tsx';

export function Zuordnen({ zahlung, onClose }: { zahlung: Bankzahlung; onClose(): void }) {
  const [words, setWords] = useState('');
  const [teile, setTeile] = useState<Readonly<Record<string, string>>>({});
  const found = useLoad(listKassenforderungen, { text: words.trim(), nur: 'alle' });
  const act = useAct(assignZahlung, {
    changes: [listUnzugeordneteZahlungen, countUnzugeordneteZahlungen, listKassenforderungen],
    done: () => {
      toast('Zugeordnet.');
      onClose();
    },
  });
  const aufteilung = Object.entries(teile).flatMap(([forderungId, text]) => {
    const betragCent = centOf(text) ?? 0;
    return betragCent > 0 ? [{ forderungId, betragCent }] : [];
  });
  const rest = zahlung.betragCent - aufteilung.reduce((sum, { betragCent }) => sum + betragCent, 0);
  const set = (id: string, text: string) => setTeile({ ...teile, [id]: text });
  return (
    <Dialog title={`${formatAmount(zahlung.betragCent)} zuordnen`} wide onClose={onClose}>
      <p>„{zahlung.zweck || 'ohne Verwendungszweck'}“</p>
      <TextField
        name="suche"
        label="Kassenzeichen oder Name"
        value={words}
        onChange={setWords}
        autoFocus
        spellCheck={false}
      />
      <Loaded of={found} words="Forderungen werden gesucht" lines={3}>
        {({ forderungen }) => (
          <Liste of={words.trim() === '' ? zahlung.vorschlaege : forderungen} teile={teile} onSet={set} />
        )}
      </Loaded>
      <ProblemNote problem={act.problem} />
      <div className="form-actions">
        <Button
          kind="primary"
          busy={act.busy}
          blocked={rest === 0 ? undefined : restWorte(rest)}
          onClick={() => void act.run({ id: zahlung.id, aufteilung })}
        >
          Zuordnen
        </Button>
        <Button onClick={onClose}>Abbrechen</Button>
      </div>
    </Dialog>
  );
}

function restWorte(rest: number): string {
  return rest > 0 ? `Noch ${formatAmount(rest)} zu verteilen.` : `${formatAmount(-rest)} zu viel verteilt.`;
}

interface ListeProps {
  readonly of: readonly ForderungKurz[];
  readonly teile: Readonly<Record<string, string>>;
  onSet(id: string, text: string): void;
}

function Liste({ of, teile, onSet }: ListeProps) {
  if (of.length === 0) return <p className="u-muted">Nichts gefunden. Suchen Sie nach Kassenzeichen oder Name.</p>;
  return (
    <ul className="plain-list">
      {of.map((one) => (
        <li key={one.id}>
          <div className="kasse-zeile">
            <span>
              {one.zahler}
              <span className="cell-sub">
                {formatKassenzeichen(one.kassenzeichen)} · offen {formatAmount(one.offenCent)}
              </span>
            </span>
            <TextField
              name={`teil-${one.id}`}
              label={`Betrag für ${one.zahler}`}
              size="short"
              value={teile[one.id] ?? ''}
              onChange={(text) => onSet(one.id, text)}
              autoComplete="off"
            />
          </div>
        </li>
      ))}
    </ul>
  );
}
