import type { Guide } from '../../schema';

export default {
  before: [
    'Choisir une activité qui convient à vos deux conditions physiques, sans esprit de compétition.',
    'Réserver la séance ou le terrain; prévoir la tenue, l’eau et le temps de se changer.',
  ],
  steps: [
    { minutes: 10, text: 'Vous retrouver, vous changer; dire où en est votre énergie et ce que vous voulez ménager.' },
    { minutes: 45, text: 'Bouger ensemble à un rythme qui permet de parler; au yoga, suivre la séance en silence.' },
    { minutes: 15, text: 'Récupérer : boire, s’étirer, laisser revenir le souffle, puis se changer.' },
    {
      minutes: 20,
      text: 'Parler pendant que le corps est encore détendu : ce qui pèse, ce qui va bien, ce dont vous avez besoin.',
    },
  ],
  questions: [
    'Quelle tension du travail avez-vous sentie se relâcher pendant l’effort?',
    'Quand le corps dit non, que faites-vous : forcer, adapter, arrêter? Et au bureau?',
    'Quelle place laissez-vous à la récupération entre deux grosses semaines?',
    'Qu’avez-vous découvert de l’autre en bougeant que les réunions ne montrent pas?',
  ],
  closing: [
    'Choisir un geste de récupération à glisser dans votre semaine, même cinq minutes.',
    'Laisser à l’autre le choix de la prochaine activité.',
  ],
  remote: 'Suivez la même séance en ligne, chaque personne chez soi, caméra fermée si l’on préfère, puis parlez-en.',
} satisfies Guide;
