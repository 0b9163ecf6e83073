import { conflictNote, type Difference, useBase } from '#ui/Conflict.tsx';
import { useLoad, useRefresh } from '#ui/data.ts';
import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { Page } from '#ui/Page.tsx';
import { Loaded } from '#ui/States.tsx';
import { useGo, useScreenParams } from '#ui/screens.ts';
import { toast } from '#ui/Toast.tsx';
import { getKonto, listKonten, updateKonto } from '../../konto.api.ts';
import type { Konto } from '../../konto.schema.ts';
import { rollenName, zustaendigkeitWorte } from '../worte.tsx';
import { KontoFelder } from './KontoFelder.tsx';
import { entwurfOf, inputOf, type KontoEntwurf } from './konto-entwurf.ts';
import './verwaltung.css';

export default function KontoBearbeiten() {
  const { id } = useScreenParams<'id'>();
  const konto = useLoad(getKonto, { id });
  return (
    <Page
      title={konto.data === undefined ? 'Konto bearbeiten' : `${konto.data.name} bearbeiten`}
      sub="Eine Änderung der Rollen beendet die offenen Sitzungen dieses Kontos."
      crumbs={[
        { to: '/verwaltung/konten', label: 'Konten' },
        ...(konto.data === undefined ? [] : [{ to: '/verwaltung/konten/$id', params: { id }, label: konto.data.name }]),
      ]}
    >
      <Loaded of={konto} words="Das Konto wird geladen">
        {(data) => <Bearbeiten konto={data} />}
      </Loaded>
    </Page>
  );
}

function Bearbeiten({ konto }: { konto: Konto }) {
  const go = useGo();
  const refresh = useRefresh();
  const base = useBase(konto);
  const back = () => go({ to: '/verwaltung/konten/$id', params: { id: konto.id } });
  const form = useForm({
    contract: updateKonto,
    draft: entwurfOf(konto),
    input: (draft) => ({ ...inputOf(draft), id: konto.id, version: base.version }),
    changes: [getKonto, listKonten],
    done: () => {
      toast('Die Änderungen sind gespeichert.');
      back();
    },
  });
  return (
    <Form
      form={form}
      action="Änderungen speichern"
      onCancel={back}
      problem={conflictNote({ form, base, draftOf: entwurfOf, differences: differencesOf })}
      onProblem={() => void refresh([getKonto])}
    >
      <KontoFelder form={form} />
    </Form>
  );
}

function differencesOf(mine: KontoEntwurf, theirs: Konto): Difference[] {
  const pairs: Difference[] = [
    { label: 'Name', mine: mine.name, theirs: theirs.name },
    { label: 'E-Mail-Adresse', mine: mine.email, theirs: theirs.email },
    {
      label: 'Rollen',
      mine: mine.rollen.map(rollenName).toSorted().join(', '),
      theirs: theirs.rollen.map(rollenName).toSorted().join(', '),
    },
    {
      label: 'Zuständigkeit',
      mine: mine.zustaendigkeiten.map((one) => `${one.von}–${one.bis}`).join(', '),
      theirs: theirs.zustaendigkeiten.map(zustaendigkeitWorte).join(', '),
    },
  ];
  const letters = theirs.zustaendigkeiten.map((one) => `${one.von}–${one.bis}`).join(', ');
  return pairs.filter((one) => one.mine !== (one.label === 'Zuständigkeit' ? letters : one.theirs));
}
