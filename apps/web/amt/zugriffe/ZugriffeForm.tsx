/** The question: an Aktenzeichen or an id, and a time. What is typed is found out before the log is asked. */
import { type FormEvent, useState } from 'react';
import { findGegenstand } from '#areas/akten/gegenstand.api.ts';
import { ProblemError } from '#platform/http/client.ts';
import { Button } from '#ui/Button.tsx';
import { DayField } from '#ui/DateField.tsx';
import { useAct } from '#ui/data.ts';
import { useNames } from '#ui/names.tsx';
import { TextField } from '#ui/TextField.tsx';
import type { ZugriffeSearch } from './adresse.ts';

interface FormProps {
  readonly search: ZugriffeSearch;
  readonly onAsk: (next: ZugriffeSearch) => void;
}

export function ZugriffeForm({ search, onAsk }: FormProps) {
  const names = useNames(search.id === undefined ? [] : [search.id]);
  const [typed, setTyped] = useState<string>();
  const [von, setVon] = useState(search.von ?? '');
  const [bis, setBis] = useState(search.bis ?? '');
  const [refused, setRefused] = useState<{ text?: string; bis?: string }>({});
  const known = search.art === 'akte' ? names.get(search.id ?? '') : search.id;
  const text = typed ?? known ?? '';
  const days = { von: von || undefined, bis: bis || undefined };
  const find = useAct(findGegenstand, { done: ({ art, id }) => onAsk({ art, id, ...days }) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = {
      ...(text.trim() === '' ? { text: 'Bitte geben Sie ein Aktenzeichen oder eine Kennung ein.' } : {}),
      ...(von !== '' && bis !== '' && bis < von ? { bis: 'Der Zeitraum endet vor seinem Beginn.' } : {}),
    };
    setRefused(wrong);
    if (Object.keys(wrong).length > 0) return;
    if (typed === undefined && search.id !== undefined) onAsk({ ...search, ...days });
    else void find.run({ text });
  };
  return (
    <form className="prot-frage prot-frage-weit" onSubmit={submit} noValidate>
      <TextField
        label="Aktenzeichen oder Kennung"
        hint="Zum Beispiel ABH-2026-000123; oder die Kennung einer Person, einer Akte, eines Dokuments."
        name="text"
        value={text}
        onChange={setTyped}
        error={refused.text ?? wordsOf(find.problem)}
        spellCheck={false}
        autoComplete="off"
      />
      <DayField label="Von" optional name="von" value={von} onChange={setVon} />
      <DayField label="Bis" optional name="bis" value={bis} onChange={setBis} error={refused.bis} />
      <Button kind="primary" type="submit" icon="suche" busy={find.busy}>
        Zugriffe zeigen
      </Button>
    </form>
  );
}

/** At the field, since it is the field that has to be mended. */
function wordsOf(problem: Error | undefined): string | undefined {
  if (!(problem instanceof ProblemError)) return problem && 'Das hat nicht geklappt. Bitte versuchen Sie es erneut.';
  const { title, detail, fields } = problem.problem;
  return fields?.[0]?.message ?? `${title}. ${detail}`;
}
