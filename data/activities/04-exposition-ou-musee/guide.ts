import type { Guide } from '../../schema';

export default {
  before: [
    'Choisir une exposition éloignée de vos métiers; vérifier l’horaire, le tarif et l’accessibilité du lieu.',
    'Penser aussi aux lieux culturels de la Ville et à l’art public, souvent gratuits.',
  ],
  steps: [
    {
      minutes: 10,
      text: 'Convenir d’une consigne : trouver en chemin une œuvre qui vous inspire et une œuvre qui vous résiste.',
    },
    { minutes: 60, text: 'Visiter à votre rythme, d’abord en silence, en notant le titre des œuvres choisies.' },
    {
      minutes: 25,
      text: 'Revenir à deux devant ces œuvres : décrire ce que vous voyez, puis dire ce que vous ressentez.',
    },
    {
      minutes: 15,
      text: 'Faire le pont avec le travail : ce que l’œuvre vous apprend sur l’essai, la contrainte ou l’audace.',
    },
    { minutes: 10, text: 'Choisir une chose à faire autrement au bureau, inspirée de la visite.' },
  ],
  questions: [
    'Quelle œuvre vous a fait ralentir, et qu’a-t-elle touché en vous?',
    'Quelle contrainte a nourri cette création, et laquelle, dans votre service, pourrait faire de même?',
    'Qu’a-t-il fallu oser pour montrer cette œuvre, et qu’oseriez-vous montrer avant que ce soit parfait?',
    'Si vous accrochiez l’une de ces œuvres à l’entrée de vos bureaux, laquelle serait-ce, et que dirait-elle?',
  ],
  closing: [
    'Garder une carte postale ou une photo, si c’est permis, de l’œuvre qui vous accompagnera.',
    'Mettre à l’essai l’idée qu’elle vous a donnée, dans un dossier en cours, d’ici deux semaines.',
  ],
  remote: 'Faites la visite virtuelle d’un musée en partageant l’écran. Deux œuvres par personne suffisent.',
} satisfies Guide;
