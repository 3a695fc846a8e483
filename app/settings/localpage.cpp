// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/localpage.h"

#include "app/compose/numberfield.h"
#include "app/compose/surroundings.h"
#include "app/look/fieldnote.h"
#include "app/look/format.h"
#include "app/look/theme.h"
#include "app/setup/bounds.h"
#include "app/setup/preferences.h"

#include <QLabel>

using namespace Qt::StringLiterals;

namespace Quaver::Ui {

namespace Bounds = Setup::Bounds;

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
    m_cpu->setStandard(Bounds::standardProcessors);
    m_memory->setStandard(Bounds::standardMemory);
    m_disk->setStandard(Bounds::standardDisk);
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
    m_cpu->setBounds(1, most.cpu.value_or(Bounds::mostProcessors));
    m_memory->setBounds(Bounds::leastMemory, most.memory.value_or(Bounds::mostMemory));
    m_disk->setBounds(Bounds::leastDisk, most.disk.value_or(Bounds::mostDisk));
    m_sandboxes->setBounds(1, Bounds::mostSandboxes);
}

void LocalPage::showDefaults()
{
    const RunConfig defaults = m_preferences->localDefaults();
    m_cpu->setAmount(defaults.resources.cpu);
    m_memory->setAmount(defaults.resources.memory);
    m_disk->setAmount(defaults.resources.disk);
    m_sandboxes->setAmount(defaults.sandboxes);
    showNotes();
}

void LocalPage::store()
{
    RunConfig defaults = m_preferences->localDefaults();
    // A number that is wrong is not kept; the one before is.
    m_cpu->keepIn(&defaults.resources.cpu);
    m_memory->keepIn(&defaults.resources.memory);
    m_disk->keepIn(&defaults.resources.disk);
    m_sandboxes->keepIn(&defaults.sandboxes);
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
