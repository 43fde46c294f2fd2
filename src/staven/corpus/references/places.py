"""Places that reports and books come from, as imprints print them."""

import re

_PLACES = """
's-Gravenhage; 's-Hertogenbosch; Aalst; Abingdon; Aldershot; Alkmaar; Almelo; Almere; Alphen aan
den Rijn; Amersfoort; Amstelveen; Amsterdam; Antwerpen; Apeldoorn; Arnhem; Assen; Baarn;
Barcelona; Basel; Basingstoke; Belgium; België; Berlijn; Berlin; Beverly Hills; Bilthoven; Bonn;
Boston; Breda; Bristol; Brugge; Brussel; Brussels; Bruxelles; Bussum; CA; Cambridge; Canberra;
Capelle aan den IJssel; Cheltenham; Chicago; Chichester; Copenhagen; CT; Culemborg; D.C.; DC; De
Bilt; Delft; Den Bosch; Den Haag; Deventer; Diemen; Doetinchem; Dordrecht; Driebergen; Dublin;
Duitsland; Ede; Edinburgh; Eindhoven; Engeland; England; Enschede; Florence; Frankfurt; Geneva;
Genk; Gent; Genève; Germany; Ghent; Goes; Gorinchem; Gouda; Groningen; Gütersloh; Haarlem;
Hamburg; Hasselt; Heerenveen; Heerlen; Helmond; Helsinki; Hengelo; Hillegom; Hilversum; Hoboken;
Hoofddorp; Hoorn; Houten; IJsselstein; IL; Ithaca; Kampen; Kopenhagen; Kortrijk; København;
Leeuwarden; Leiden; Lelystad; Leuven; Lisse; Londen; London; Louvain; Luxembourg; Luxemburg;
Lyon; MA; Maastricht; Madrid; Manchester; Mechelen; Melbourne; Meppel; Middelburg; Milaan;
Milan; Milton Keynes; Munich; München; n.p.; Namur; Nederland; Netherlands; New Brunswick; New
Haven; New York; Newbury Park; Nieuwegein; Nijmegen; NJ; NY; Oegstgeest; Oisterwijk; Oslo; Oss;
Oxford; PA; Parijs; Paris; Philadelphia; Princeton; Purmerend; Rijswijk; Roermond; Rome;
Roosendaal; Rotterdam; s.l.; Schiedam; Sittard; Soest; Soesterberg; Stanford; Stockholm; Sydney;
The Hague; The Netherlands; Thousand Oaks; Tiel; Tilburg; Toronto; UK; United Kingdom; US; USA;
Utrecht; Valencia; Venlo; Verenigd Koninkrijk; Vienna; Vlissingen; Voorburg; VS; Wageningen;
Warsaw; Warschau; Washington; Wassenaar; Weert; Weinheim; Wenen; Wien; Woerden; z.p.; Zaandam;
Zaanstad; Zeist; Zoetermeer; Zutphen; Zwolle; Zürich
"""
"""Where Dutch research and the publishers it cites are, countries and states included."""

_FOLDED = frozenset(place.strip().casefold() for place in _PLACES.split(";"))
_BETWEEN = re.compile(r"\s*(?:,|/|&| en | and |–| - )\s*")


def is_place(text: str) -> bool:
    """Whether `text` is a place, or several: `Den Haag, Nederland`, `Rotterdam/Den Haag`."""
    parts = [part.strip().casefold() for part in _BETWEEN.split(text.strip(" ."))]
    return all(part in _FOLDED or part.strip(".") in _FOLDED for part in parts)
