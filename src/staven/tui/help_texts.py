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
        " a text gets one with a. Excluding asks for a reason, which is kept. b imports a list of"
        " sources, d shows which of them may be one work, and s decides by screening which are in."
        " w says who reads a source, W who reads all that are shown, and m shows what is for you to"
        " read. What is read blind shows you only your own work until all its readers are done."
    ),
    "CodingScreen": N_(
        "What does this passage say about which mechanism? Go to a sentence with the arrows;"
        " widen the passage with shift and an arrow; > and < move its beginning. Enter opens the"
        " codes: type a few letters, tick with tab, enter puts them on. Then judge with one key"
        " each: which question it answers (a), which way it points (+ ~ - = 0), and what else the"
        " question asks. Everything is kept at once; u takes it back. n goes to the next sentence"
        " for which codes are suggested, each with its reason: 1 to 5 in the list take one, N says"
        " that they do not fit. Nothing is coded without you. Works that the text cites are"
        " underlined; with the cursor on one, the source that is meant stands beside the text, and"
        " c lets an extract count for it. / finds words, h shows the headings, j goes to a page. b"
        " moves the bounds of an extract by word, | cuts it in two, & makes it one with the next."
        " V makes a code of the words that are selected; K puts a code on a digit, and that digit"
        " puts it on a passage: in a text F1–F6 lead to the other screens. T codes what is no"
        " running text, such as a figure. A appraises the source, r overrules its rigour for one"
        " extract. m is a memo on the extract, M one on the source, a code or the project. H tells"
        " who changed what of the extract, when. B opens the codebook; k says that an extract is"
        " still right where the meaning of its code has changed. f says that you have read the"
        " text."
    ),
    "CodebookScreen": N_(
        "What does this code mean, where is it used, and what should it be? Codes stand below the"
        " one that they hang under, with the number of extracts that you may see; ! says how many"
        " are to be looked at again. a adds a code, r renames it (its id stays), e changes what it"
        " means, p hangs it elsewhere. m merges it into another one: its extracts and all that"
        " names it follow. s makes a new code of some of its extracts, x deletes what is not used."
        " d shows what changed since a version, c closes one, i imports a changed codebook and"
        " shows first what it changes. Everything is kept at once; u takes it back."
    ),
    "RecheckScreen": N_(
        "Which extracts are to be looked at again? What their code means has changed since they"
        " were coded: what went stands between [- and -], what is new between {+ and +}. Enter"
        " opens an extract in its text; k there says that it is still right, and so does giving it"
        " other codes."
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
        " u takes your last decision back, and stands on its source."
    ),
    "FlowScreen": N_(
        "How did records become included studies? Each box of the PRISMA 2020 diagram has its"
        " number, counted from what happened; the sources behind the box under the cursor stand"
        " beside or below the boxes. Enter goes to the first of them. e writes the diagram as a"
        " picture or a text."
    ),
    "SearchLogScreen": N_(
        "Where was searched, how, when, and with what yield? Log every database, website and list"
        " of references, and what the client supplied: the flow of the selection counts them. An"
        " import that names a search says which sources it brought up. Enter corrects a search."
    ),
    "conflicts": N_(
        "Here two people differ, or somebody doubts. What each of them decided stands above the"
        " record. Settle it together: i includes the source, e excludes it, both with a reason that"
        " is kept. It holds for everybody, and u takes it back. Escape goes back to what waits."
    ),
    "WorksScreen": N_(
        "Which records are of one work? = is surely one, ? is for you to see. Enter makes them one"
        " work: one source is left, with all texts and quotes of both. t is one study in two works,"
        " such as a report and an article: both stay, and their evidence counts once. d is: two"
        " different works, do not ask again. r says that the first is a review that includes the"
        " other. x swaps which of the two stays. Beside or below stands where they differ: ✓ is"
        " what the one source will say. Tab goes to those fields, and space takes what the other"
        " says. u takes the last decision back, and stands on its pair."
    ),
    "MatchesScreen": N_(
        "Which source is each file the text of? A ✓ stands before what is sure; the line below it"
        " says why. Space ticks a file or not, Enter chooses another source for it. a attaches all"
        " that is ticked; nothing is attached before that."
    ),
    "FilePicker": N_(
        "Choose a file with the arrows and Enter, or type a few letters of its name. Enter on a"
        " folder opens it, ← goes to the folder above. A path can be typed, pasted, or dragged into"
        " the window. Only files of the kinds that can be used are shown."
    ),
    "WelcomeScreen": N_(
        "There is no project here yet. The demo is the model case: policy on integration, with its"
        " sources, texts and coded passages. A new project asks for a codebook: the policy theory"
        " as a YAML file."
    ),
}
"""By the name of the screen's class, or of what it shows at the moment."""
