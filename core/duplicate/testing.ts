/** A wire story and what four outlets make of it: another headline, a first paragraph cut, a caption, a tail, a few words changed. Written for these tests. */
export const WIRE = `Port guards open sealed hall, find 312 workers behind it

KROCH BAY, May 2 (Coast Wire) - Guards of the northern port broke the seals of a storage hall before dawn on Friday and found 312 people who had been made to work there at night, the harbour office said.

The hall had been rented since January to a company that trades in frozen fish, according to the lease, which the office showed to reporters. Nothing in it had ever been frozen, said Ou Bopha, who leads the inspectors. There were rows of desks, nine hundred telephones and a kitchen.

Those who were found came from eleven countries and spoke of quotas that had to be met before they could sleep. Several had burns on their hands. All were taken to the old customs school, where a doctor and two interpreters waited for them.

The company did not answer letters sent to its address, a flat above a bakery. Its director, named in the register as Lim Ratha, left the country on Wednesday with a cousin and three suitcases, an officer at the airport said.

It is the third hall to be opened this year. The first two stood empty when the guards came, and an inquiry into who had warned their tenants has not been closed. The harbour office said it would publish the list of all tenants of the port by the end of the month.

Unions of dock workers, who had asked for such a list since last summer, said that they would believe it when they saw it. A strike that was planned for Monday was called off on Friday evening.`

const paragraphs = WIRE.split('\n\n')

/** What outlet `number` (1 to 4) printed. */
export function wireCopy(number: number): string {
  switch (number) {
    case 1: return ['Hundreds freed from port hall', ...paragraphs.slice(1), '(Reporting by the Kroch Bay bureau; editing by Tom Reed)'].join('\n\n')
    case 2: return ['Third hall of the year opened at northern port', ...paragraphs.slice(2), 'Subscribe to our morning letter for more news of the coast.'].join('\n\n')
    case 3: return [paragraphs[0]!, 'Photo: the old customs school in Kroch Bay, seen from the water in an undated picture.', ...paragraphs.slice(1, 6)].join('\n\n')
    default: return WIRE.replace('before dawn on Friday', 'early on Friday').replace('eleven countries', '11 countries').replace('a flat above a bakery', 'an apartment over a bakery')
  }
}

/** Another outlet's own story on the same morning. */
export const OTHER_STORY = `Inspectors free night workers from hall at northern port

By Agnes Tolliver, Kroch Bay

The first thing the inspectors heard behind the door was typing. It was a quarter to five on Friday and the hall, let four months ago to a dealer in frozen fish, should have been empty.

When guards had cut the seals, they led out 312 men and women of eleven nationalities, the harbour office told this newspaper. Ou Bopha, the chief inspector, counted desks and telephones until noon and said she had stopped at nine hundred.

A woman of about thirty, wrapped in a blanket in the yard of the old customs school, said that she had answered an advertisement for hotel receptionists. Whoever wrote fewer than sixty letters a night went without food, she said, and showed her hands.

The tenant is registered in a flat over a bakery, whose owner has never seen anyone collect the post. Lim Ratha, who signed the lease, flew out two days before the raid. Nobody will say who told him.

For Reth Sovann of the dockers' union the question is another one. Who else rents at the port, he asked, and why is the list of tenants a secret? The harbour office promises it for the end of May. His members, who meant to strike on Monday, will wait until then.`

/** A report as an office fills it in: only the blanks differ. */
export function formReport(place: string, numbers: readonly [number, number, number, number], chief: string, nationality: string, office: string): string {
  return `Police raid rented building in ${place}, ${numbers[0]} held

${place} provincial police arrested ${numbers[0]} ${nationality} nationals on the ${numbers[1]}th of the month at a rented building on suspicion of running an online fraud operation.

Provincial police chief ${chief} said officers seized ${numbers[2]} computers, ${numbers[3]} mobile phones and a number of passports during the operation, which was led by the ${office}.

The suspects were taken to the ${place} police headquarters for questioning and will be sent to the provincial court in accordance with the law, ${chief} added.

According to the ${office}, this was operation number ${numbers[1]} of its kind in ${place} since the beginning of the year, in which ${numbers[3]} ${nationality} nationals have been held.`
}

export const KHMER_STORY = 'នៅព្រឹកថ្ងៃសុក្រ អ្នកយាមកំពង់ផែភាគខាងជើងបានបើកឃ្លាំងបិទជិតមួយ ហើយរកឃើញមនុស្សបីរយដប់ពីរនាក់ ដែលត្រូវបានបង្ខំឱ្យធ្វើការនៅទីនោះពេលយប់ នេះបើតាមការិយាល័យកំពង់ផែ។ '
  + 'ឃ្លាំងនេះត្រូវបានជួលតាំងពីខែមករាដោយក្រុមហ៊ុនលក់ត្រីកក ប៉ុន្តែមិនដែលមានត្រីណាមួយនៅទីនោះទេ។ អ្នកដែលត្រូវបានរកឃើញមកពីប្រទេសដប់មួយ ហើយនិយាយថាពួកគេមិនអាចចេញទៅក្រៅបានឡើយ។ '
  + 'ក្រុមហ៊ុនមិនបានឆ្លើយតបនឹងសំបុត្រដែលផ្ញើទៅអាសយដ្ឋានរបស់ខ្លួនទេ។ នាយករបស់ក្រុមហ៊ុនបានចាកចេញពីប្រទេសកាលពីថ្ងៃពុធ។ សហជីពកម្មករកំពង់ផែបានទាមទារឱ្យបង្ហាញបញ្ជីអ្នកជួលទាំងអស់។'
