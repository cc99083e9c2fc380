"""The pages of the deck that are every table's: the vision, the aims, how the work goes."""

from collections.abc import Iterator

from pydantic import Field

from storage.content import Content, Page, Paragraph, Title, too_long


class Vision(Content):
    """What the city wants to become, and the platforms that lead there."""

    title: Title = Field(description="Heading of the page.")
    text: Page = Field(description="The vision in sentences; it introduces the list below it.")
    dimensions: tuple[Title, ...] = Field(
        min_length=1, description="The list under the text: one line for each platform."
    )

    def _contradictions(self) -> Iterator[tuple[str, str]]:
        yield from too_long("text", self.text, *self.dimensions)


class Aims(Content):
    """Why there are tables at all."""

    title: Title = Field(description="Heading of the page.")
    text: Page = Field(description="What the tables are for, in sentences.")


class Moment(Content):
    """One of the moments of a table's work."""

    title: Title = Field(description="Name of the moment.")
    text: Paragraph = Field(description="What happens in it; shown right after its name.")


class Organisation(Content):
    """How the work of the tables goes."""

    title: Title = Field(description="Heading of the page.")
    intro: Paragraph = Field(description="Sentence that introduces the moments.")
    moments: tuple[Moment, ...] = Field(min_length=1, description="The moments, in their order.")

    def _contradictions(self) -> Iterator[tuple[str, str]]:
        moments = [part for moment in self.moments for part in (moment.title, moment.text)]
        yield from too_long("moments", self.intro, *moments)
