# Sentences of the small rulebook.

# full age, as parameters.csv has it
[when]The client is of age = Parameters($adultFrom : number("adultFrom")) Client(ageYears >= $adultFrom)
# money on current and savings accounts that are held
[when]An account of family {family:CURRENT|SAVINGS} has at least parameter {name:[a-z][A-Za-z0-9]*} = Parameters($from : number("{name}")) exists Holding(family == Family.{family}, held, balance >= $from)
# a holding of the given family
[when]The client holds a product = Holding()
# narrows the holding of the line before
[when]- of family {family:[A-Z_]+} = family == Family.{family}
# narrows the holding of the line before
[when]- that is held = held
# none held now
[when]The client holds no product of family {family:[A-Z_]+} = not Holding(family == Family.{family}, held)
# concluded in the first stage
[when]The client belongs to segment {name:[A-Z_]+} = exists Segment(name == "{name}")

# puts the client into a segment
[then]Conclude segment {name:[A-Z_]+} because {reason} = insert(new Segment(Scheme.BEHAVIOUR, "{name}", "{reason}", "@rule"));
# how well the action suits the client
[then]Conclude fit {fit:[0-9.]+} of {action:[A-Z_]+} because {reason} = insert(new ProductFit("{action}", {fit}, "{reason}", "@rule"));

# evil
[when]{a} x {b} x {c} x {d} x {e} x {f} = Client()
