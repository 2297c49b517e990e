import type { Situations } from '../../schema';

export default [
  {
    title: 'Un conflit dans une équipe',
    story: [
      'Au service des loisirs, une équipe de six personnes prépare la programmation d’été. Nadia et Marc s’en partagent la coordination. Depuis trois mois, ils ne se parlent plus que par courriel, toute l’équipe en copie.',
      'Tout a commencé par un budget révisé sans que Nadia ait été consultée. Marc affirme avoir agi dans l’urgence, à la demande de la direction. Depuis, les réunions sont brèves et tendues, et deux collègues portent les messages de l’un à l’autre.',
      'La semaine dernière, les inscriptions en ligne ont ouvert avec deux jours de retard : chacun croyait que l’autre s’en chargeait. Quarante familles se sont plaintes et une conseillère municipale demande des explications.',
      'Josée, la chef de division, est en poste depuis six semaines. Elle connaît encore peu l’équipe, et la programmation doit être publiée dans 12 jours.',
    ],
    people: [
      {
        name: 'Nadia, 14 ans de service',
        text: 'Elle veut que l’on reconnaisse qu’une décision la concernant s’est prise sans elle. Elle songe à porter plainte.',
      },
      {
        name: 'Marc, trois ans de service',
        text: 'Il estime avoir sauvé le dossier et trouve injuste de passer pour le coupable.',
      },
      {
        name: 'Samir, agent de programmation',
        text: 'Il ne veut plus porter les messages et n’est pas venu à la dernière réunion.',
      },
      { name: 'Josée, chef de division', text: 'Elle doit répondre à la conseillère sans désigner personne.' },
    ],
    task: 'À trancher : que fait Josée d’ici vendredi, dans quel ordre, et que dit-elle à la conseillère? Qu’est-ce qui peut attendre après la publication?',
  },
  {
    title: 'Un télétravail refusé',
    story: [
      'Camille, en urbanisme depuis neuf ans, demande à télétravailler quatre jours par semaine au lieu de deux. Sa mère est malade et habite à 70 kilomètres; Camille s’y rend plusieurs soirs par semaine. Sa demande n’en dit rien.',
      'Son gestionnaire, Olivier, refuse : la règle du service prévoit deux jours, et le comptoir des permis manque déjà de personnel. Il répond en trois lignes, un vendredi après-midi.',
      'Le lundi, Camille apprend qu’un collègue d’une autre division travaille à distance quatre jours par semaine depuis un an. Elle ne proteste pas, mais ne propose plus rien en réunion et met son CV à jour. Sa déléguée syndicale lui offre de l’accompagner.',
      'Olivier vient de recevoir deux autres demandes semblables. Il doit y répondre avant la fin du mois.',
    ],
    people: [
      {
        name: 'Camille, conseillère en urbanisme',
        text: 'Elle ne veut pas étaler sa vie privée pour obtenir ce que d’autres ont déjà.',
      },
      {
        name: 'Olivier, chef de section',
        text: 'Il craint qu’une exception en appelle dix. Il n’a pas demandé ce qui motivait la demande.',
      },
      {
        name: 'L’équipe du comptoir',
        text: 'Trois personnes, sans télétravail possible, qui remplacent déjà les absences.',
      },
      { name: 'La directrice du service', text: 'Elle tient à des règles équitables et ne veut pas perdre Camille.' },
    ],
    task: 'À trancher : que peut encore faire Olivier sans se dédire ni créer une injustice? Que répond-il aux deux autres demandes, et que change-t-il à sa façon de dire non?',
  },
  {
    title: 'Une équipe démobilisée',
    story: [
      'L’équipe de neuf personnes qui traite les demandes du 311 a eu trois chefs en quatre ans. La dernière réorganisation lui a retiré le suivi auprès de la population : elle saisit maintenant des demandes dont elle ne connaît jamais l’issue.',
      'Les absences ont doublé depuis l’automne, les repas d’équipe ont cessé, et la boîte à idées contient un seul billet : « Pourquoi? ». Les délais, eux, sont respectés.',
      'Amina vient d’être nommée chef par intérim pour six mois. À sa première rencontre d’équipe, personne n’a posé de question. À la sortie, Réal lui a glissé : « Ne vous attachez pas trop, vous non plus. »',
      'La direction attend d’elle, dans trois semaines, un plan de mobilisation d’une page, sans budget et sans revenir sur la réorganisation.',
    ],
    people: [
      {
        name: 'Amina, chef par intérim',
        text: 'Elle veut faire œuvre utile, mais n’a que six mois et ne peut rien promettre.',
      },
      {
        name: 'Réal, 22 ans de service',
        text: 'Il connaît tout du service et n’y croit plus. Il aimait rappeler les gens pour leur dire que c’était réglé.',
      },
      { name: 'Léa, arrivée il y a cinq mois', text: 'Elle a des idées, mais n’ose pas les dire devant les autres.' },
      { name: 'La direction', text: 'Elle regarde les délais, qui sont bons, et ne voit pas d’urgence.' },
    ],
    task: 'À trancher : que fait Amina de ses trois premières semaines? Qu’écrit-elle sur cette page, et que refuse-t-elle d’y promettre?',
  },
] satisfies Situations;
