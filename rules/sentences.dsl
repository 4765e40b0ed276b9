# The sentences that rules are written in. Each line that begins with [when] is a condition, each with [then] a conclusion.
# A word in braces is a slot: a code in capital letters (URBAN), or the name of a number in parameters.csv (longTenureMonths).
# Unknown facts fulfil no sentence, except those that begin with "No", or say "not" or "never".

# ---------------------------------------------------------------- who the client is

# the client stated to be a woman
[when]The client is a woman = Client(gender == Gender.FEMALE)
# the client stated to be a man
[when]The client is a man = Client(gender == Gender.MALE)
# the client's age in full years has reached the parameter
[when]The client is at least parameter {name:[a-z][A-Za-z0-9]*} years old = Parameters($ageFrom : number("{name}")) Client(ageYears >= $ageFrom)
# the client's age in full years is not above the parameter
[when]The client is at most parameter {name:[a-z][A-Za-z0-9]*} years old = Parameters($ageTo : number("{name}")) Client(ageYears <= $ageTo)
# the client lives in an area of the given kind: URBAN, PERI_URBAN or RURAL
[when]The client lives in area {area:URBAN|PERI_URBAN|RURAL} = Client(area == Area.{area})
# the client lives in a town or on its edge
[when]The client lives in town = Client(area == Area.URBAN || area == Area.PERI_URBAN)
# the client's occupation has the given code, such as SELF_EMPLOYED or RETIRED
[when]The client works as {occupation:[A-Z][A-Z0-9_]*} = Client(occupation == "{occupation}")
# the client finished the given school: PRIMARY, SECONDARY or TERTIARY
[when]The client's schooling is {education:[A-Z][A-Z0-9_]*} = Client(education == "{education}")
# the client is SINGLE, MARRIED, DIVORCED, WIDOWED or UNMARRIED (only known not to be married)
[when]The client's marital status is {status:SINGLE|MARRIED|DIVORCED|WIDOWED|UNMARRIED} = Client(maritalStatus == MaritalStatus.{status})
# the institution put the client into the given risk band
[when]The client's risk band is {band:LOW|MEDIUM|HIGH} = Client(riskBand == RiskBand.{band})
# the client is with us today
[when]The client is an active client = Client(status == ClientStatus.ACTIVE)
# the client has left us
[when]The client is a former client = Client(status == ClientStatus.CLOSED)
# the client has applied and waits for our answer
[when]The client is an applicant = Client(status == ClientStatus.PENDING)
# full months since the client joined have reached the parameter
[when]The client joined at least parameter {name:[a-z][A-Za-z0-9]*} months ago = Parameters($joinedFrom : number("{name}")) Client(tenureMonths >= $joinedFrom)
# the client joined lately: months since then are not above the parameter
[when]The client joined at most parameter {name:[a-z][A-Za-z0-9]*} months ago = Parameters($joinedTo : number("{name}")) Client(tenureMonths <= $joinedTo)
# a loan officer is responsible for the client
[when]An officer looks after the client = Client(officer != null)

# ---------------------------------------------------------------- household and repayment capacity

# at least one child of school age lives in the household
[when]The household has school-age children = Household(schoolAgeChildren > 0)
# no child of school age is known to live in the household
[when]No school-age children are known = not Household(schoolAgeChildren > 0)
# at least one person lives off the client's income
[when]The household has dependants = Household(dependants > 0)
# as many persons as the parameter says, or more, live off the client's income
[when]The household has at least parameter {name:[a-z][A-Za-z0-9]*} dependants = Parameters($dependantsFrom : number("{name}")) Household(dependants >= $dependantsFrom)
# the household's income a month is below the parameter
[when]The household earns less than parameter {name:[a-z][A-Za-z0-9]*} a month = Parameters($incomeBelow : number("{name}")) Household(incomePerMonth < $incomeBelow)
# instalments of all debts take a larger share of household income than the parameter
[when]Debt service takes more than parameter {name:[a-z][A-Za-z0-9]*} of household income = Parameters($debtAbove : number("{name}")) RepaymentCapacity(debtServiceShare > $debtAbove)
# how far the household's assessment may be relied on: FRESH, STALE or MISSING
[when]The household's assessment is {freshness:FRESH|STALE|MISSING} = RepaymentCapacity(freshness == Freshness.{freshness})

# ---------------------------------------------------------------- products

# the client holds at least one product of the family now: LOAN, SAVINGS, CURRENT, TERM_DEPOSIT, INSURANCE, WALLET, CARD or TRAINING
[when]The client holds a product of family {family:[A-Z][A-Z0-9_]*} = exists Holding(family == Family.{family}, held)
# the client holds nothing of the family now
[when]The client holds no product of family {family:[A-Z][A-Z0-9_]*} = not Holding(family == Family.{family}, held)
# the client holds the product with the given code now
[when]The client holds product {product:[A-Z][A-Z0-9_]*} = exists Holding(product == "{product}", held)
# the client once held a product of the family and closed it
[when]The client has closed a product of family {family:[A-Z][A-Z0-9_]*} = exists Holding(family == Family.{family}, status == HoldingStatus.CLOSED)
# a credit of the client is in default
[when]A credit of the client is in default = exists Holding(status == HoldingStatus.IN_DEFAULT)
# no credit of the client is known to be in default
[when]No credit of the client is in default = not Holding(status == HoldingStatus.IN_DEFAULT)
# one current account alone has at least the parameter's amount on it
[when]The balance on the current account is at least parameter {name:[a-z][A-Za-z0-9]*} = Parameters($currentFrom : number("{name}")) exists Holding(family == Family.CURRENT, held, balance >= $currentFrom)
# one current account has less than the parameter's amount on it
[when]The balance on the current account is below parameter {name:[a-z][A-Za-z0-9]*} = Parameters($currentBelow : number("{name}")) exists Holding(family == Family.CURRENT, held, balance < $currentBelow)
# one savings account alone has at least the parameter's amount on it
[when]The balance on the savings account is at least parameter {name:[a-z][A-Za-z0-9]*} = Parameters($savingsFrom : number("{name}")) exists Holding(family == Family.SAVINGS, held, balance >= $savingsFrom)
# one current account shows less than nothing
[when]The current account is overdrawn = exists Holding(family == Family.CURRENT, held, balance < 0)
# the money on one current or savings account would pay the household's essential expenses for the parameter's number of months
[when]The money at hand covers at least parameter {name:[a-z][A-Za-z0-9]*} months of expenses = Parameters($monthsCovered : number("{name}")) Household($monthlyExpenses : essentialExpensesPerMonth > 0) exists Holding(family == Family.CURRENT || family == Family.SAVINGS, held, balance >= $monthsCovered * $monthlyExpenses)
# a product that the client holds has not moved for at least the parameter's number of days
[when]A product of family {family:[A-Z][A-Z0-9_]*} has not moved for parameter {name:[a-z][A-Za-z0-9]*} days = $todayOfMove : Today() Parameters($daysUnmoved : number("{name}")) exists Holding(family == Family.{family}, held, lastActivityOn != null, $todayOfMove.daysSince(lastActivityOn) >= $daysUnmoved)
# the client opened a product of the family within the parameter's number of days
[when]The client opened a product of family {family:[A-Z][A-Z0-9_]*} within parameter {name:[a-z][A-Za-z0-9]*} days = $todayOfOpening : Today() Parameters($daysOpened : number("{name}")) exists Holding(family == Family.{family}, openedOn != null, $todayOfOpening.daysSince(openedOn) >= 0, $todayOfOpening.daysSince(openedOn) <= $daysOpened)
# the client's last movement on a closed loan is no longer ago than the parameter's number of days
[when]A closed loan last moved at most parameter {name:[a-z][A-Za-z0-9]*} days ago = $todayOfClosing : Today() Parameters($daysClosedTo : number("{name}")) exists Holding(family == Family.LOAN, status == HoldingStatus.CLOSED, lastActivityOn != null, $todayOfClosing.daysSince(lastActivityOn) <= $daysClosedTo)
# the client's last movement on any closed loan is longer ago than the parameter's number of days, or not known
[when]No closed loan moved within parameter {name:[a-z][A-Za-z0-9]*} days = $todayOfLeaving : Today() Parameters($daysLeftTo : number("{name}")) not Holding(family == Family.LOAN, status == HoldingStatus.CLOSED, lastActivityOn != null, $todayOfLeaving.daysSince(lastActivityOn) <= $daysLeftTo)

# ---------------------------------------------------------------- loans

# a loan with the given purpose is running: BUSINESS, SCHOOL_FEES, HOUSING, PERSONAL...
[when]The client repays a loan for {purpose:[A-Z][A-Z0-9_]*} = LoanAccount(purpose == "{purpose}", $accountOfPurpose : account) exists Holding(account == $accountOfPurpose, held)
# no loan with the given purpose is known
[when]The client repays no loan for {purpose:[A-Z][A-Z0-9_]*} = not LoanAccount(purpose == "{purpose}")
# a running loan of the purpose is repaid by at least the first parameter's share, and is the client's loan number (second parameter) or later
[when]A loan for {purpose:[A-Z][A-Z0-9_]*} is repaid by parameter {share:[a-z][A-Za-z0-9]*} in cycle parameter {cycle:[a-z][A-Za-z0-9]*} = Parameters($repaidFrom : number("{share}"), $cycleFrom : number("{cycle}")) LoanAccount(purpose == "{purpose}", paidShare >= $repaidFrom, cycle >= $cycleFrom, $accountRepaid : account) exists Holding(account == $accountRepaid, held)
# no loan of the purpose is known that is repaid by the first parameter's share and is the client's loan number (second parameter) or later
[when]No loan for {purpose:[A-Z][A-Z0-9_]*} is repaid by parameter {share:[a-z][A-Za-z0-9]*} in cycle parameter {cycle:[a-z][A-Za-z0-9]*} = Parameters($unpaidFrom : number("{share}"), $unpaidCycle : number("{cycle}")) not LoanAccount(purpose == "{purpose}", paidShare >= $unpaidFrom, cycle >= $unpaidCycle)
# a running loan ends between today and the parameter's number of days
[when]A loan ends within parameter {name:[a-z][A-Za-z0-9]*} days = $todayOfEnd : Today() Parameters($daysToEnd : number("{name}")) LoanAccount(maturesOn != null, $todayOfEnd.daysUntil(maturesOn) >= 0, $todayOfEnd.daysUntil(maturesOn) <= $daysToEnd, $accountEnding : account) exists Holding(account == $accountEnding, held)
# at least one instalment is late today
[when]An instalment is late today = exists LoanAccount(daysPastDue > 0, writtenOff == false)
# no loan is known to be late today
[when]No instalment is late today = not LoanAccount(daysPastDue > 0)
# an instalment is late, but by no more days than the parameter
[when]An instalment is late by at most parameter {name:[a-z][A-Za-z0-9]*} days = Parameters($lateTo : number("{name}")) exists LoanAccount(daysPastDue > 0, daysPastDue <= $lateTo, writtenOff == false)
# an instalment is late by more days than the parameter
[when]An instalment is late by more than parameter {name:[a-z][A-Za-z0-9]*} days = Parameters($lateAbove : number("{name}")) exists LoanAccount(daysPastDue > $lateAbove, writtenOff == false)
# every loan whose past 12 months are known was always paid in time, and there is one
[when]Every instalment of the past 12 months was paid in time = exists LoanAccount(worstDaysPastDue12Months == 0) not LoanAccount(worstDaysPastDue12Months > 0)
# no loan is known to have been late in the past 12 months
[when]No loan was late in the past 12 months = not LoanAccount(worstDaysPastDue12Months > 0)
# a loan was rescheduled as often as the parameter says, or more often
[when]A loan was rescheduled at least parameter {name:[a-z][A-Za-z0-9]*} times = Parameters($rescheduledFrom : number("{name}")) exists LoanAccount(timesRescheduled >= $rescheduledFrom)
# the institution gave up a loan of the client as lost
[when]A loan was written off = exists LoanAccount(writtenOff == true)
# the client has had as many loans as the parameter says, or more, the present one included
[when]The client has had at least parameter {name:[a-z][A-Za-z0-9]*} loans = Parameters($loansFrom : number("{name}")) exists LoanAccount(cycle >= $loansFrom)
# the loan that the client has or had is the first one
[when]The client is on the first loan = exists LoanAccount(cycle == 1)

# ---------------------------------------------------------------- what the client answered, and how often we asked

# the client ever gave this answer to the action: ACCEPTED, CONVERTED, DECLINED, CALL_BACK...
[when]The client answered {action:[A-Z][A-Z0-9_]*} with {outcome:[A-Z_]+} = exists Response(action == "{action}", outcome == Outcome.{outcome})
# the client never gave this answer to the action
[when]The client has not answered {action:[A-Z][A-Z0-9_]*} with {outcome:[A-Z_]+} = not Response(action == "{action}", outcome == Outcome.{outcome})
# the client gave this answer to the action within the parameter's number of days
[when]Within parameter {name:[a-z][A-Za-z0-9]*} days the client answered {action:[A-Z][A-Z0-9_]*} by {outcome:[A-Z_]+} = $todayOfAnswer : Today() Parameters($daysAnswered : number("{name}")) exists Response(action == "{action}", outcome == Outcome.{outcome}, $todayOfAnswer.daysSince(at) <= $daysAnswered)
# the client declined the action and gave this reason: PRICE, TIMING, NO_NEED, HAS_ELSEWHERE, DISTRUST, CANNOT_AFFORD or OTHER
[when]The client declined {action:[A-Z][A-Z0-9_]*} because of {reason:[A-Z_]+} = exists Response(action == "{action}", outcome == Outcome.DECLINED, reason == DeclineReason.{reason})
# the client declined anything for this reason, whatever the action
[when]The client gave {reason:[A-Z_]+} as reason for a no = exists Response(outcome == Outcome.DECLINED, reason == DeclineReason.{reason})
# one campaign for the action took as many contacts as the parameter says, or more
[when]One campaign for {action:[A-Z][A-Z0-9_]*} took at least parameter {name:[a-z][A-Za-z0-9]*} contacts = Parameters($contactsFrom : number("{name}")) exists Contact(action == "{action}", nth >= $contactsFrom)
# the institution contacted the client about the action within the parameter's number of days
[when]We contacted the client about {action:[A-Z][A-Z0-9_]*} within parameter {name:[a-z][A-Za-z0-9]*} days = $todayOfContact : Today() Parameters($daysContacted : number("{name}")) exists Contact(action == "{action}", direction == Direction.OUTBOUND, $todayOfContact.daysSince(at) <= $daysContacted)
# the client once said yes, or showed interest, on this channel
[when]The client answered positively on channel {channel:[A-Z_]+} = exists Response(channel == Channel.{channel}, positive)
# the client took part in a conversation on this channel
[when]The client was reached on channel {channel:[A-Z_]+} = exists Contact(channel == Channel.{channel}, status == ContactStatus.REACHED)
# we tried in vain to reach the client on this channel
[when]The client could not be reached on channel {channel:[A-Z_]+} = exists Contact(channel == Channel.{channel}, status == ContactStatus.NOT_REACHED)

# ---------------------------------------------------------------- surveys, poverty, life, complaints, consent

# the client gave this answer to the question of the survey
[when]In survey {survey:[A-Z][A-Z0-9_]*} the client answered {question:[A-Z][A-Z0-9_]*} with {answer:[A-Za-z0-9_]+} = exists SurveyAnswer(survey == "{survey}", question == "{question}", answer == "{answer}")
# the client gave 9 or 10 when asked how likely it is, from 0 to 10, that they recommend us
[when]The client would gladly recommend us = exists SurveyAnswer(survey == "SATISFACTION", question == "NPS", answer == "9" || answer == "10")
# the client gave 0 to 6 when asked how likely it is, from 0 to 10, that they recommend us
[when]The client would not recommend us = exists SurveyAnswer(survey == "SATISFACTION", question == "NPS", answer == "0" || answer == "1" || answer == "2" || answer == "3" || answer == "4" || answer == "5" || answer == "6")
# the client answered something in the survey within the parameter's number of days
[when]The client took part in survey {survey:[A-Z][A-Z0-9_]*} within parameter {name:[a-z][A-Za-z0-9]*} days = $todayOfSurvey : Today() Parameters($daysSurveyed : number("{name}")) exists SurveyAnswer(survey == "{survey}", $todayOfSurvey.daysSince(answeredOn) <= $daysSurveyed)
# the client answered nothing in the survey within the parameter's number of days
[when]The client took no part in survey {survey:[A-Z][A-Z0-9_]*} for parameter {name:[a-z][A-Za-z0-9]*} days = $todayOfSilence : Today() Parameters($daysSilent : number("{name}")) not SurveyAnswer(survey == "{survey}", $todayOfSilence.daysSince(answeredOn) <= $daysSilent)
# the client answered the survey's first wave, so that a later one can show what has changed
[when]The client answered wave {wave:BASELINE|FOLLOW_UP|EXIT} of survey {survey:[A-Z][A-Z0-9_]*} = exists SurveyAnswer(survey == "{survey}", wave == Wave.{wave})
# a poverty scorecard gives the client's household at least the parameter's likelihood; it describes groups and never refuses a person
[when]The poverty likelihood is at least parameter {name:[a-z][A-Za-z0-9]*} = Parameters($povertyFrom : number("{name}")) exists PovertyScore(povertyLikelihood >= $povertyFrom)
# the event, such as SCHOOL_TERM_STARTS, is still to come, between the two parameters' numbers of days from today
[when]Event {kind:[A-Z][A-Z0-9_]*} comes within parameter {from:[a-z][A-Za-z0-9]*} to parameter {to:[a-z][A-Za-z0-9]*} days = $todayOfEvent : Today() Parameters($eventFrom : number("{from}"), $eventTo : number("{to}")) exists LifeEvent(kind == "{kind}", $todayOfEvent.daysUntil(on) >= $eventFrom, $todayOfEvent.daysUntil(on) <= $eventTo)
# the event is not known to come between the two parameters' numbers of days from today
[when]No event {kind:[A-Z][A-Z0-9_]*} comes within parameter {from:[a-z][A-Za-z0-9]*} to parameter {to:[a-z][A-Za-z0-9]*} days = $todayOfNone : Today() Parameters($noneFrom : number("{from}"), $noneTo : number("{to}")) not LifeEvent(kind == "{kind}", $todayOfNone.daysUntil(on) >= $noneFrom, $todayOfNone.daysUntil(on) <= $noneTo)
# the event, such as INSTALMENT_DUE, comes today or within the parameter's number of days
[when]Event {kind:[A-Z][A-Z0-9_]*} comes in the next parameter {name:[a-z][A-Za-z0-9]*} days = $todayOfNext : Today() Parameters($nextDays : number("{name}")) exists LifeEvent(kind == "{kind}", $todayOfNext.daysUntil(on) >= 0, $todayOfNext.daysUntil(on) <= $nextDays)
# the event, such as ILLNESS or BIRTH, happened within the parameter's number of days
[when]Event {kind:[A-Z][A-Z0-9_]*} happened within parameter {name:[a-z][A-Za-z0-9]*} days = $todayAfterEvent : Today() Parameters($daysAfter : number("{name}")) exists LifeEvent(kind == "{kind}", $todayAfterEvent.daysSince(on) >= 0, $todayAfterEvent.daysSince(on) <= $daysAfter)
# an earlier stage found a blow to health, family, farm or income
[when]The household suffered a shock = exists Segment(name == "HEALTH_SHOCK" || name == "BEREAVED" || name == "FARM_SHOCK" || name == "INCOME_SHOCK")
# a complaint of the client waits for an answer
[when]The client has an open complaint = exists Complaint(status == ComplaintStatus.OPEN)
# no complaint of the client waits for an answer
[when]The client has no open complaint = not Complaint(status == ComplaintStatus.OPEN)
# the client ever complained about the topic: FEES, STAFF, WAITING, APP...
[when]The client complained about {topic:[A-Z][A-Z0-9_]*} = exists Complaint(topic == "{topic}")
# a complaint was answered, and it was opened within the parameter's number of days
[when]A complaint of the past parameter {name:[a-z][A-Za-z0-9]*} days was resolved = $todayOfComplaint : Today() Parameters($daysComplained : number("{name}")) exists Complaint(status == ComplaintStatus.RESOLVED, $todayOfComplaint.daysSince(openedOn) <= $daysComplained)
# the client allows marketing on this channel by name
[when]The client allows marketing on channel {channel:[A-Z_]+} = exists Consent(purpose == ConsentPurpose.MARKETING, channel == Channel.{channel}, status == ConsentStatus.GIVEN)

# ---------------------------------------------------------------- this conversation

# the client came to us for this reason, such as balance-enquiry or close-account
[when]The client comes about {reason:[a-z][a-z-]*} = exists Context(type == "reason", value == "{reason}")

# ---------------------------------------------------------------- what was reckoned or concluded before

# the client's tier by current value: HIGH, MEDIUM, LOW or NEGATIVE
[when]The client's value tier is {tier:HIGH|MEDIUM|LOW|NEGATIVE} = ClientValue(tier == Tier.{tier})
# the client's tier by current value is HIGH or MEDIUM
[when]The client's tier is HIGH or MEDIUM = ClientValue(tier == Tier.HIGH || tier == Tier.MEDIUM)
# serving the client costs about as much as the client earns us, or more: tier LOW or NEGATIVE
[when]The client's tier is LOW or NEGATIVE = ClientValue(tier == Tier.LOW || tier == Tier.NEGATIVE)
# the likelihood that the client leaves within 12 months has reached the parameter
[when]The likelihood of leaving is at least parameter {name:[a-z][A-Za-z0-9]*} = Parameters($churnFrom : number("{name}")) ClientValue(churnLikelihood >= $churnFrom)
# an earlier stage put the client into the segment
[when]The client belongs to segment {name:[A-Z][A-Z0-9_]*} = exists Segment(name == "{name}")
# no earlier stage put the client into the segment
[when]The client does not belong to segment {name:[A-Z][A-Z0-9_]*} = not Segment(name == "{name}")
# the stage before found that the action suits the client, for whatever reason
[when]Something speaks for {action:[A-Z][A-Z0-9_]*} = exists ProductFit(action == "{action}")
# an earlier stage concluded that the client needs this: EDUCATION, LIQUIDITY, SAVING, PROTECTION...
[when]The client needs {theme:[A-Z][A-Z0-9_]*} = exists Need(theme == "{theme}")
# an earlier stage concluded the need, and it is at least as strong as the parameter
[when]The need for {theme:[A-Z][A-Z0-9_]*} is at least parameter {name:[a-z][A-Za-z0-9]*} = Parameters($needFrom : number("{name}")) exists Need(theme == "{theme}", strength >= $needFrom)

# ---------------------------------------------------------------- conclusions, one kind for each stage

# stage 1: the client is in this segment of the scheme DEMOGRAPHIC, BEHAVIOUR, VALUE, LOYALTY or SOCIAL
[then]Conclude segment {name:[A-Z][A-Z0-9_]*} of scheme {scheme:DEMOGRAPHIC|BEHAVIOUR|VALUE|LOYALTY|SOCIAL} because {reason} = insert(new Segment(Scheme.{scheme}, "{name}", "{reason}", "@rule"));
# stage 2: the client needs this, with a strength of 0 to 1, known because it was STATED, from a SURVEY or from BEHAVIOUR
[then]Conclude need {theme:[A-Z][A-Z0-9_]*} of strength {strength:[0-9.]+} from {source:STATED|SURVEY|BEHAVIOUR} because {reason} = insert(new Need("{theme}", {strength}, NeedSource.{source}, "{reason}", "@rule"));
# stage 2: the action suits the client, with a fit of 0 to 1; an action that nothing speaks for is dropped
[then]Conclude fit {fit:[0-9.]+} of {action:[A-Z][A-Z0-9_]*} because {reason} = insert(new ProductFit("{action}", {fit}, "{reason}", "@rule"));
# stage 3: the action may be proposed, unless another rule or a guard says otherwise
[then]Allow {action:[A-Z][A-Z0-9_]*} because {reason} = insert(new Eligibility("{action}", Verdict.ELIGIBLE, "ELIGIBLE", "{reason}", "@rule"));
# stage 3: not today, but it may become possible
[then]Postpone {action:[A-Z][A-Z0-9_]*} with code {code:[A-Z][A-Z0-9_]*} because {reason} = insert(new Eligibility("{action}", Verdict.NOT_YET, "{code}", "{reason}", "@rule"));
# stage 3: a person has to decide, never the machine alone
[then]Refer {action:[A-Z][A-Z0-9_]*} with code {code:[A-Z][A-Z0-9_]*} because {reason} = insert(new Eligibility("{action}", Verdict.REFER, "{code}", "{reason}", "@rule"));
# stage 3: the action must not be proposed
[then]Exclude {action:[A-Z][A-Z0-9_]*} with code {code:[A-Z][A-Z0-9_]*} because {reason} = insert(new Eligibility("{action}", Verdict.INELIGIBLE, "{code}", "{reason}", "@rule"));
# stage 4: the channel suits the client, with a score of 0 to 1; the basis says how we know
[then]Prefer channel {channel:[A-Z_]+} with score {score:[0-9.]+} on basis {basis:STATED|OBSERVED|SEGMENT|DEFAULT} because {reason} = insert(new ChannelPreference(Channel.{channel}, {score}, Basis.{basis}, "{reason}", "@rule"));
# stage 5: the situation makes the action more (over 1) or less (below 1) likely to be welcome, 0.1 to 10
[then]Weigh {action:[A-Z][A-Z0-9_]*} by {factor:[0-9.]+} because {reason} = insert(new Weight("{action}", WeightKind.CONTEXT, {factor}, "{reason}", "@rule"));
# stage 5: the institution leans on the action, openly and for a reason that it can defend, 0.1 to 10
[then]Lean on {action:[A-Z][A-Z0-9_]*} by {factor:[0-9.]+} because {reason} = insert(new Weight("{action}", WeightKind.LEVER, {factor}, "{reason}", "@rule"));
