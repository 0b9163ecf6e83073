/** What the kiosk says until it is in service. Translations want a native reader before they are shown in an office. */
import { defineCatalogue } from '#platform/i18n/translate.ts';

export const texte = defineCatalogue({
  de: {
    titel: 'Bitte gehen Sie zur Infothek',
    text: 'Dieser Bildschirm ist noch nicht in Betrieb. An der Infothek hilft man Ihnen weiter.',
    kommt: 'Hier geht bald:',
    ankommen: 'Ankunft melden',
    abholen: 'Karte abholen',
    abgeben: 'Unterlagen abgeben',
    bezahlen: 'Gebühr bezahlen',
    sprache: 'Sprache',
    amt: 'Selbstbedienung',
  },
  en: {
    titel: 'Please go to the information desk',
    text: 'This screen is not in service yet. People at the desk will help you.',
    kommt: 'Soon you can do this here:',
    ankommen: 'Say that you are here',
    abholen: 'Collect your card',
    abgeben: 'Hand in documents',
    bezahlen: 'Pay a fee',
    sprache: 'Language',
    amt: 'Self-service',
  },
  ar: {
    titel: 'يُرجى التوجه إلى مكتب الاستعلامات',
    text: 'هذه الشاشة لا تعمل بعد. في مكتب الاستعلامات تجد المساعدة.',
    kommt: 'قريبًا يمكنك هنا:',
    ankommen: 'تسجيل الوصول',
    abholen: 'استلام البطاقة',
    abgeben: 'تسليم المستندات',
    bezahlen: 'دفع الرسوم',
    sprache: 'اللغة',
    amt: 'الخدمة الذاتية',
  },
  uk: {
    titel: 'Будь ласка, зверніться до довідкового столу',
    text: 'Цей екран ще не працює. За довідковим столом вам допоможуть.',
    kommt: 'Скоро тут можна буде:',
    ankommen: 'Повідомити про прихід',
    abholen: 'Забрати картку',
    abgeben: 'Подати документи',
    bezahlen: 'Сплатити збір',
    sprache: 'Мова',
    amt: 'Самообслуговування',
  },
});
