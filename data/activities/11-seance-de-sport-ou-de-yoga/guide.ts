import type { Guide } from '../../schema';

export default {
  message: [
    'Bonjour! Et si, pour une fois, nous bougions au lieu de nous asseoir? Yoga, patin, raquette, marche rapide : choisissez ce qui vous plaît.',
    'Comptez 90 minutes, vestiaire compris. Je vous confirmerai le lieu et le prix; apportez votre tenue et de l’eau.',
    'Il n’y a ni exploit à réussir ni explication à donner : si l’idée ne vous convient pas, nous trouverons autre chose.',
  ],
  before: [
    'Opter pour une activité accessible à vous deux, sans compétition : yoga (sur chaise, au besoin), patin, raquette ou marche rapide.',
    'Réserver la place, hors du temps de travail ou avec l’accord des gestionnaires; prévoir la tenue, l’eau et les frais.',
    'S’en tenir à l’essentiel sur sa condition physique : personne n’a à s’expliquer.',
  ],
  steps: [
    { minutes: 10, text: 'Se changer, se retrouver et dire où en est son énergie, ce que l’on veut ménager.' },
    { minutes: 45, text: 'Bouger ensemble à un rythme qui permet de parler; au yoga, suivre la séance en silence.' },
    { minutes: 15, text: 'Récupérer : laisser revenir le souffle, boire, s’étirer, se changer.' },
    {
      minutes: 20,
      text: 'Parler pendant que le corps est encore détendu : ce qui pèse, ce qui va bien, ce dont on a besoin.',
    },
  ],
  questions: [
    'Quelle tension du travail avez-vous sentie se relâcher pendant l’effort?',
    'Quand le corps dit non, que faites-vous : forcer, adapter, arrêter? Et au bureau?',
    'Quelle place laissez-vous à la récupération entre deux grosses semaines?',
    'En bougeant, qu’avez-vous découvert de l’autre que les réunions ne montrent pas?',
  ],
  closing: [
    'Glisser dans la semaine un geste de récupération, même de cinq minutes.',
    'Laisser à l’autre le choix de la prochaine activité.',
  ],
  remote:
    'Suivre la même séance en ligne, chaque personne chez elle, caméra ouverte ou non, puis en parler au téléphone.',
  weather:
    'En plein air, vérifier la glace, le smog et la chaleur le matin même; garder en réserve une séance à l’intérieur.',
} satisfies Guide;
