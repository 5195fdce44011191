/**
 * Words that say the same in an abstract, beyond what WordNet knows of everyday English: a group a line. Words
 * of one group support each other; direction is kept apart in `directions.ts`.
 */
export const SYNONYM_GROUPS: readonly (readonly string[])[] = `
show demonstrate reveal find indicate establish display exhibit observe report illustrate confirm prove verify
method approach technique procedure scheme way strategy
use employ utilize utilise leverage apply exploit adopt
outperform surpass exceed beat better outdo
big large sizable substantial considerable great huge
significant substantial considerable marked notable meaningful
important essential crucial key critical vital central significant fundamental
introduce present propose describe offer
offer deliver provide give yield
increase rise raise elevate augment grow heighten enlarge boost
decrease reduce lower diminish decline drop fall lessen attenuate shrink cut
improve enhance boost advance better strengthen
indicate suggest
observe see detect note find
inhibit suppress block repress
promote stimulate encourage foster facilitate
cause produce trigger induce provoke elicit lead result yield
need require necessitate demand
necessary required needed essential
get obtain acquire achieve attain reach gain
patient individual subject participant people person
dataset corpus collection
task problem
result finding outcome
several multiple many various numerous different diverse
study examine investigate explore analyze analyse assess evaluate
test assess evaluate examine measure
goal aim objective purpose
aim seek intend attempt try
begin start commence initiate
help aid assist support
fast quick rapid
hard difficult challenging
simple easy straightforward
main primary principal chief major
new novel
part component portion
kind type sort class category
amount quantity level
scale size
depend rely
contain include comprise consist
build construct create develop make
create generate produce make
release publish share open
allow enable permit let
show depict
train teach fine-tune finetune
learn acquire
comparable similar equivalent
near close
connect link tie relate associate
role function part
effect impact influence
affect influence impact
death mortality
illness disease disorder
drug medication medicine
child kid
physician doctor clinician
tumor tumour cancer neoplasm
human person people
worldwide globally
typical usual common frequent
often oftentimes frequently commonly
mostly mainly primarily largely
roughly approximately about nearly almost around
likelihood probability chance
risk danger hazard
mitigate alleviate reduce ease relieve
tackle address
highlight emphasize emphasise underline stress
neglect ignore overlook
lack miss absence
focus concentrate
investigate probe
decompose split divide separate break
surprising unexpected striking
brittle fragile
robust resilient
accurate precise exact
efficient economical
automatic automated
tune adjust
understanding comprehension
ability capability capacity
comprehensive thorough extensive
additional further extra
prior previous earlier former
existing current present
concept idea notion
aspect facet
limitation drawback shortcoming
research study work
capable able
principled rigorous
emerge arise appear
standard conventional usual
undesirable unwanted
competitive strong
community public
framework system
objective goal aim target
complex complicated
structured organized organised
desired wanted
scenario setting situation case
competent proficient
remarkable impressive notable
wide broad
variety range diversity
`
  .trim()
  .split('\n')
  .map((line) => line.split(' '));
