import type { Guide } from '../../schema';

export default {
  message: [
    'Bonjour! Pour changer de décor, je vous invite à visiter une exposition avec moi : deux heures sur place, trajet en plus.',
    'Je vérifie l’horaire, le prix d’entrée et l’accès; dites-moi ce qui rendrait la visite plus confortable pour vous.',
    'Inutile de s’y connaître en art : nous chercherons une œuvre qui inspire, une œuvre qui résiste, et ce qu’elles disent de notre travail.',
  ],
  before: [
    'Chercher une exposition éloignée de vos métiers, ou de l’art public de la Ville, souvent gratuit.',
    'Vérifier l’horaire, le tarif, l’accès sans marches et les bancs.',
    'Compter le trajet en plus des deux heures; si c’est sur le temps de travail, prévenir vos gestionnaires.',
  ],
  steps: [
    {
      minutes: 10,
      text: 'À l’entrée, convenir d’une consigne : trouver une œuvre qui inspire et une œuvre qui résiste.',
    },
    { minutes: 60, text: 'Visiter à son rythme, d’abord en silence, en notant le titre des œuvres choisies.' },
    {
      minutes: 25,
      text: 'Revenir à deux devant ces œuvres : décrire ce que l’on voit, puis dire ce que l’on ressent.',
    },
    {
      minutes: 15,
      text: 'Faire le lien avec le travail : ce que l’œuvre dit de l’essai, de la contrainte ou de l’audace.',
    },
    { minutes: 10, text: 'Choisir une chose à faire autrement au bureau, inspirée de la visite.' },
  ],
  questions: [
    'Quelle œuvre vous a fait ralentir, et qu’a-t-elle touché en vous?',
    'Quelle contrainte a servi cette création, et quelle contrainte de votre service pourriez-vous tourner à votre avantage?',
    'Qu’a-t-il fallu oser pour montrer cette œuvre, et qu’oseriez-vous montrer avant que ce soit parfait?',
    'Si vous accrochiez l’une de ces œuvres à l’entrée de vos bureaux, laquelle serait-ce, et que dirait-elle?',
  ],
  closing: [
    'Garder une carte postale ou, si c’est permis, une photo de l’œuvre qui vous accompagnera.',
    'D’ici deux semaines, mettre à l’essai dans un dossier en cours l’idée née de la visite.',
  ],
  remote: 'Faire la visite virtuelle d’un musée en partageant l’écran. Deux œuvres par personne suffisent.',
  weather:
    'Pluie, verglas ou canicule : remplacer l’art public par une salle d’exposition, et prévoir un trajet plus long.',
} satisfies Guide;
