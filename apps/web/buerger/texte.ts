/**
 * Head and foot of the citizens' entry; the forms bring their own texts. Short, B1; other languages carry the meaning,
 * German binds. Every translation wants a native reader before it is shown in an office.
 */
import { defineCatalogue } from '#platform/i18n/translate.ts';

export const texte = defineCatalogue({
  de: {
    titel: 'Was brauchen Sie?',
    einleitung: 'Sie brauchen kein Konto, um zu beginnen.',
    sprache: 'Sprache',
    weitere: '{n} weitere',
    verbindlich: 'Rechtlich gilt der deutsche Text.',
    amt: 'Ausländerbehörde',
  },
  en: {
    titel: 'What do you need?',
    einleitung: 'You do not need an account to begin.',
    sprache: 'Language',
    weitere: '{n} more',
    verbindlich: 'Only the German text is legally binding.',
    amt: 'Immigration office',
  },
  ar: {
    titel: 'ماذا تحتاج؟',
    einleitung: 'لا تحتاج إلى حساب لكي تبدأ.',
    sprache: 'اللغة',
    weitere: 'لغات أخرى: {n}',
    verbindlich: 'النص الألماني وحده ملزم قانونًا.',
    amt: 'دائرة شؤون الأجانب',
  },
  uk: {
    titel: 'Що вам потрібно?',
    einleitung: 'Щоб почати, обліковий запис не потрібен.',
    sprache: 'Мова',
    weitere: 'Ще {n}',
    verbindlich: 'Юридичну силу має лише німецький текст.',
    amt: 'Відомство у справах іноземців',
  },
  tr: {
    titel: 'Neye ihtiyacınız var?',
    einleitung: 'Başlamak için hesap gerekmez.',
    sprache: 'Dil',
    weitere: '{n} dil daha',
    verbindlich: 'Hukuken yalnızca Almanca metin geçerlidir.',
    amt: 'Yabancılar Dairesi',
  },
  ru: {
    titel: 'Что вам нужно?',
    einleitung: 'Чтобы начать, учётная запись не нужна.',
    sprache: 'Язык',
    weitere: 'Ещё {n}',
    verbindlich: 'Юридическую силу имеет только немецкий текст.',
    amt: 'Ведомство по делам иностранцев',
  },
  fa: {
    titel: 'به چه چیزی نیاز دارید؟',
    einleitung: 'برای شروع به حساب کاربری نیاز ندارید.',
    sprache: 'زبان',
    weitere: 'زبان‌های دیگر: {n}',
    verbindlich: 'از نظر حقوقی فقط متن آلمانی معتبر است.',
    amt: 'اداره امور اتباع خارجی',
  },
  fr: {
    titel: 'De quoi avez-vous besoin ?',
    einleitung: 'Vous n’avez pas besoin de compte pour commencer.',
    sprache: 'Langue',
    weitere: '{n} autres',
    verbindlich: 'Seul le texte allemand fait foi.',
    amt: 'Office des étrangers',
  },
});
