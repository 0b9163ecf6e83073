/** The frame of a Nachforderung in other languages: a help beside the German text, which binds (§ 23 (1) VwVfG NRW). */
export interface Rahmen {
  readonly bitte: string;
  readonly folge: string;
}

export const NACHFORDERUNG_RAHMEN: Readonly<Record<string, Rahmen | undefined>> = {
  en: {
    bitte: 'We still need the following for your application. Please send it by {{frist}}:',
    folge:
      'What arrives later we may leave out of account, and your application may be refused. If you need more time, write to us before that day.',
  },
  tr: {
    bitte: 'Başvurunuz için aşağıdakiler hâlâ eksik. Lütfen {{frist}} tarihine kadar gönderin:',
    folge:
      'Daha sonra gelenleri dikkate almayabiliriz ve başvurunuz reddedilebilir. Daha fazla zamana ihtiyacınız varsa bu tarihten önce bize yazın.',
  },
  ar: {
    bitte: 'ما زلنا نحتاج لطلبكم إلى ما يلي. يرجى إرساله حتى {{frist}}:',
    folge:
      'ما يصل بعد ذلك يجوز لنا ألا نأخذه في الاعتبار، وقد يُرفض طلبكم. إذا احتجتم إلى وقت أطول فاكتبوا إلينا قبل هذا اليوم.',
  },
  uk: {
    bitte: 'Для вашої заяви нам ще потрібно таке. Будь ласка, надішліть це до {{frist}}:',
    folge:
      'Те, що надійде пізніше, ми можемо не врахувати, і вашу заяву може бути відхилено. Якщо вам потрібно більше часу, напишіть нам до цього дня.',
  },
  ru: {
    bitte: 'Для вашего заявления нам ещё нужно следующее. Пожалуйста, пришлите это до {{frist}}:',
    folge:
      'То, что поступит позже, мы можем не учесть, и ваше заявление может быть отклонено. Если вам нужно больше времени, напишите нам до этого дня.',
  },
  fa: {
    bitte: 'برای درخواست شما هنوز موارد زیر لازم است. لطفاً تا {{frist}} بفرستید:',
    folge:
      'آنچه پس از آن برسد ممکن است در نظر گرفته نشود و درخواست شما رد شود. اگر به زمان بیشتری نیاز دارید، پیش از آن روز به ما بنویسید.',
  },
  fr: {
    bitte: 'Il nous manque encore ceci pour votre demande. Veuillez l’envoyer avant le {{frist}} :',
    folge:
      'Ce qui arrive plus tard peut ne pas être pris en compte et votre demande peut être refusée. S’il vous faut plus de temps, écrivez-nous avant cette date.',
  },
};
