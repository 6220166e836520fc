// A long article of the tests' own writing, with what positions stumble over: curly quotes, accents, an emoji outside the
// basic plane, a letter with a combining mark, a soft word in Greek and one in Cyrillic.

export const kTitle = 'Night ferry to Malmø island suspended for six weeks';

export const kArticle = `${kTitle}
Monday, 16 November 2026
The ferry company said on Monday that the night service to the island would stop for six weeks while both engines are replaced. The decision, announced in a short statement, takes effect on Thursday.
“We have no second ship,” said Aino Lindqvist, who runs the harbour café ☕ at the mainland pier. “In October they told us the opposite.” Residents reportedly learned of the closure from a notice on the quay.
According to a report by the coast guard, two engines failed inspection in Re\u0301ville last autumn. The report, seen by this newspaper, lists eleven faults; three of them are called serious. The company denies that passengers were ever in danger.
Critics say the island may lose its school. About forty families could leave before winter, officials fear, although no survey has been made. The regional council has not answered questions since Friday.
The mayor, Peder Holm, rejected the figure. “Forty families is half of us,” he wrote on the island’s website 🛶. He announced that a fishing boat would carry the mail from Tuesday, and asked the army for a landing craft.
An economist at the coastal institute, Dr. Eleni Παππά, called the plan unrealistic. A landing craft costs some 90,000 a week to run, she estimated, and it cannot sail when waves are higher than a metre and a half. In December that is the case on two days out of three.
The company’s chairman, Михаил Орлов, promised compensation for every ticket already sold. He did not say when. A lawyer for the passengers’ association said she had heard such promises before: “In 2019 we waited fourteen months.”
It remains unclear who will pay for the new engines. The ministry of transport pointed to the company; the company pointed to the ministry. A spokesman who did not want to be named said a loan was “as good as agreed”.
The school’s head teacher, Solveig Aas, expects that lessons will go on. Two of her six teachers live on the mainland and would have to rent rooms on the island. “We have mattresses in the gym,” she said, and laughed.
For the old and the ill the closure is no joke. The island’s only doctor comes twice a week with the night ferry. From Thursday she will come by helicopter if the weather allows it, and not at all if it does not, the health service confirmed.
In the harbour on Sunday evening nobody believed in six weeks. “Six weeks means Easter,” said a fisherman mending a net. Easter falls on 28 March next year.
`;
