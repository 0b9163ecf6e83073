import { Form } from '#ui/Form.tsx';
import { useForm } from '#ui/form.ts';
import { Page } from '#ui/Page.tsx';
import { useGo } from '#ui/screens.ts';
import { toast } from '#ui/Toast.tsx';
import { createKonto, listKonten } from '../../konto.api.ts';
import { KontoFelder } from './KontoFelder.tsx';
import { EMPTY_KONTO, inputOf } from './konto-entwurf.ts';
import './verwaltung.css';

export default function KontoNeu() {
  const go = useGo();
  const form = useForm({
    contract: createKonto,
    draft: EMPTY_KONTO,
    input: inputOf,
    changes: [listKonten],
    done: (konto) => {
      toast(`Konto angelegt. ${konto.name} bekommt eine Mail mit einem einmaligen Link.`);
      go({ to: '/verwaltung/konten/$id', params: { id: konto.id } });
    },
  });
  return (
    <Page
      title="Konto anlegen"
      sub="Die Person bekommt eine Mail mit einem einmaligen Link, mit dem sie ihr Kennwort selbst setzt. Ist kein Mailserver eingerichtet, gibt die Leitung ihn aus der Ausgangspost weiter."
      crumbs={[{ to: '/verwaltung/konten', label: 'Konten' }]}
    >
      <Form form={form} action="Konto anlegen und einladen" onCancel={() => go({ to: '/verwaltung/konten' })}>
        <KontoFelder form={form} />
      </Form>
    </Page>
  );
}
