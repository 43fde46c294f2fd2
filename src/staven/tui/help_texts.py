"""What each screen is for, in a few lines."""

from staven.locale import N_

TEXTS = {
    "OverviewScreen": N_(
        "Where do we stand, and what do I do next? Each stage is counted: sources found, included,"
        " with a text, coded, settled; mechanisms judged. Enter goes to what a line counts; the"
        " first line is the suggested next step."
    ),
    "SourcesScreen": N_(
        "What do we have, what is in, what is read? Type / and a few letters of an author, a title,"
        " a year or a state to narrow the list. Enter opens the text of a source. A source without"
        " a text gets one with a. Excluding asks for a reason, which is kept."
    ),
    "CodingScreen": N_(
        "What does this passage say about which mechanism? Go to a sentence with the arrows; widen"
        " the passage with shift and an arrow. Enter opens the codes: type a few letters, tick with"
        " tab, enter puts them on. Then judge with one key each: which question it answers (a),"
        " which way it points (+ ~ - = 0), and what else the question asks. Everything is kept at"
        " once; u takes it back."
    ),
    "SearchScreen": N_(
        "Where did we read something about …? Coded quotes appear while you type. All words must"
        ' occur; a phrase stands between "quotes"; an * after letters finds all words that begin'
        " so. Escape leads to the hits, where letters set filters; / leads back to the words."
    ),
    "SynthesisScreen": N_(
        "How strong is the evidence per mechanism, and why? Two questions stand side by side and"
        " are never merged. Does it work: the confidence that the studies together deserve"
        " (GRADE-CERQual, from high to very low), the rung of the ladder of effect evidence (① to"
        " ④), and how many studies point which way. Was it deployed: how widely, as intended or"
        " not, growing or not. – means that no research was found. All of this is a proposal by"
        " the rules; o settles on a judgement, with your reason."
    ),
    "QuotesScreen": N_(
        "The passages behind a mechanism, by question and stance. Those that do not count stand at"
        " the end, with the reason. Enter opens the place in its text."
    ),
    "ScreeningScreen": N_(
        "Is this source in? Read the title and the abstract, and press i to include it, e to"
        " exclude it (a digit picks the reason, or type one), o where you doubt: the next one is"
        " there at once. What is included comes back in the second round, on its full text (r)."
        " Where two people differ, c shows both decisions, to settle with i or e and your reason."
    ),
    "FlowScreen": N_(
        "How did records become included studies? Each box of the PRISMA 2020 diagram has its"
        " number, counted from what happened; the sources behind the box under the cursor stand"
        " beside it. e writes the diagram as a picture or a text."
    ),
    "SearchLogScreen": N_(
        "Where was searched, how, when, and with what yield? Log every database, website and list"
        " of references, and what the client supplied: the flow of the selection counts them. An"
        " import that names a search says which sources it brought up."
    ),
    "WelcomeScreen": N_(
        "There is no project here yet. The demo is the model case: policy on integration, with its"
        " sources, texts and coded passages. A new project asks for a codebook: the policy theory"
        " as a YAML file."
    ),
}
"""By the name of the screen's class."""
