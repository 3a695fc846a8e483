// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/localpage.h"

#include "app/compose/fieldnote.h"
#include "app/compose/numberfield.h"
#include "app/compose/surroundings.h"
#include "app/look/format.h"
#include "app/look/theme.h"
#include "app/setup/preferences.h"

#include <QLabel>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace {

constexpr int gibibyte = 1024; // MiB
// What the file of a configuration takes; this computer has less.
constexpr int mostProcessors = 1024;
constexpr int leastMemory = 16; // MiB
constexpr int mostMemory = 16 * 1024 * gibibyte;
constexpr int mostDisk = 1024 * 1024 * gibibyte;
constexpr int mostSandboxes = 64;
// What holds without an entry.
constexpr int standardProcessors = 2;
constexpr int standardMemory = 4 * gibibyte;
constexpr int standardDisk = 10 * gibibyte;

std::optional<double> real(const std::optional<int> &number)
{
    return number ? std::optional<double>(*number) : std::nullopt;
}

} // namespace

LocalPage::LocalPage(Setup::Preferences *preferences, Surroundings *surroundings, QWidget *parent)
    : SettingsPage(parent)
    , m_preferences(preferences)
    , m_surroundings(surroundings)
    , m_health(new FieldNote(this))
    , m_cpu(new NumberField(Quantity::Count, this))
    , m_cpuNote(new FieldNote(this))
    , m_memory(new NumberField(Quantity::Memory, this))
    , m_memoryNote(new FieldNote(this))
    , m_disk(new NumberField(Quantity::Memory, this))
    , m_diskNote(new FieldNote(this))
    , m_sandboxes(new NumberField(Quantity::Count, this))
    , m_sandboxesNote(new FieldNote(this))
{
    m_health->setObjectName(u"localHealth"_s);
    m_cpu->setObjectName(u"localProcessors"_s);
    m_memory->setObjectName(u"localMemory"_s);
    m_disk->setObjectName(u"localDisk"_s);
    m_sandboxes->setObjectName(u"localSandboxes"_s);
    m_cpuNote->setObjectName(u"localProcessorsNote"_s);
    m_memoryNote->setObjectName(u"localMemoryNote"_s);
    m_diskNote->setObjectName(u"localDiskNote"_s);
    m_sandboxesNote->setObjectName(u"localSandboxesNote"_s);
    m_cpu->setStandard(standardProcessors);
    m_memory->setStandard(standardMemory);
    m_disk->setStandard(standardDisk);
    m_sandboxes->setStandard(1);
    addWide(m_health);
    m_cpuLabel = addRow(m_cpu, m_cpuNote);
    m_memoryLabel = addRow(m_memory, m_memoryNote);
    m_diskLabel = addRow(m_disk, m_diskNote);
    m_sandboxesLabel = addRow(m_sandboxes, m_sandboxesNote);
    addSpace();
    for (NumberField *field : {m_cpu, m_memory, m_disk, m_sandboxes}) {
        field->setFixedWidth(gridUnit * 16);
        connect(field, &NumberField::edited, this, &LocalPage::store);
    }
    connect(m_surroundings, &Surroundings::backendsChanged, this, [this] {
        applyBounds();
        showNotes();
    });
    connect(m_preferences, &Setup::Preferences::localDefaultsChanged, this, [this] {
        if (!m_isStoring)
            showDefaults();
    });
    applyBounds();
    showDefaults();
    retranslate();
}

QString LocalPage::title() const { return backendText(Backend::Local); }

QString LocalPage::iconName() const { return u"computer"_s; }

void LocalPage::applyBounds()
{
    const Resources &most = m_surroundings->health(Backend::Local).most;
    m_cpu->setBounds(1, most.cpu.value_or(mostProcessors));
    m_memory->setBounds(leastMemory, most.memory.value_or(mostMemory));
    m_disk->setBounds(leastMemory, most.disk.value_or(mostDisk));
    m_sandboxes->setBounds(1, mostSandboxes);
}

void LocalPage::showDefaults()
{
    const RunConfig defaults = m_preferences->localDefaults();
    m_cpu->setAmount(real(defaults.resources.cpu));
    m_memory->setAmount(real(defaults.resources.memory));
    m_disk->setAmount(real(defaults.resources.disk));
    m_sandboxes->setAmount(real(defaults.sandboxes));
    showNotes();
}

void LocalPage::store()
{
    RunConfig defaults = m_preferences->localDefaults();
    // A number that is wrong is not kept; the one before is.
    const auto take = [](const NumberField *field, std::optional<int> *place) {
        if (field->problem().isEmpty())
            *place = field->whole();
    };
    take(m_cpu, &defaults.resources.cpu);
    take(m_memory, &defaults.resources.memory);
    take(m_disk, &defaults.resources.disk);
    take(m_sandboxes, &defaults.sandboxes);
    m_isStoring = true;
    m_preferences->setLocalDefaults(defaults);
    m_isStoring = false;
    showNotes();
}

void LocalPage::showNotes()
{
    const BackendHealth &health = m_surroundings->health(Backend::Local);
    const bool isBroken = health.state == BackendHealth::State::Broken;
    m_health->setText(FieldNote::Kind::Problem, isBroken ? health.text : QString());
    const Resources &most = health.most;
    const auto show = [](FieldNote *note, const NumberField *field, const QString &hint) {
        if (const QString wrong = field->problem(); !wrong.isEmpty())
            note->setProblemSoon(wrong);
        else
            note->setText(FieldNote::Kind::Hint, hint);
    };
    show(m_cpuNote, m_cpu,
         most.cpu ? tr("This computer has %n processor(s).", nullptr, *most.cpu) : QString());
    show(m_memoryNote, m_memory,
         most.memory ? tr("This computer has %1 of memory.").arg(memoryText(*most.memory))
                     : QString());
    show(m_diskNote, m_disk,
         most.disk ? tr("%1 are free where sandboxes keep their files.").arg(memoryText(*most.disk))
                   : QString());
    show(m_sandboxesNote, m_sandboxes, tr("The tasks of a model are spread over them."));
}

void LocalPage::retranslate()
{
    setHeading(tr("What a sandbox on this computer gets where a benchmark does not say it."));
    m_cpuLabel->setText(tr("&Processors"));
    m_memoryLabel->setText(tr("&Memory"));
    m_diskLabel->setText(tr("&Disk"));
    m_sandboxesLabel->setText(tr("&Sandboxes of a model at once"));
    m_cpu->setAccessibleName(tr("Processors of a sandbox"));
    m_memory->setAccessibleName(tr("Memory of a sandbox"));
    m_disk->setAccessibleName(tr("Disk of a sandbox"));
    m_sandboxes->setAccessibleName(tr("Sandboxes of a model at once"));
    showNotes();
}

} // namespace Quaver::Ui
